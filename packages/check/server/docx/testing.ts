import { strToU8, zipSync } from "fflate";

/** What a test changes of a correct file. */
export interface DocxChange {
  margins?: string;
  /** Half points. */
  textSize?: number;
  titleSize?: number;
  titleFont?: string;
  line?: string;
  number?: string;
  heading?: string;
  date?: string;
  empty?: boolean;
  /** w:docGrid. */
  grid?: string;
  /** Of each run, in twips. */
  spacing?: number;
}

const correct = {
  margins: 'w:top="2098" w:left="1588" w:right="1474" w:bottom="1984"',
  textSize: 32,
  titleSize: 44,
  titleFont: "方正小标宋简体",
  line: '<w:pBdr><w:bottom w:val="single" w:sz="12" w:color="FF0000"/></w:pBdr>',
  number: "沙政发〔2026〕3号",
  heading: "黑体",
  date: "2026年3月5日",
  empty: false,
  grid: 'w:type="linesAndChars" w:linePitch="579" w:charSpace="-860"',
  spacing: 0,
};

const exact = '<w:spacing w:line="579" w:lineRule="exact"/>';

function paragraph(text: string, font: string, size: number, properties = "", colour = "000000"): string {
  const run = `<w:rPr><w:rFonts w:eastAsia="${font}"/><w:color w:val="${colour}"/><w:sz w:val="${size}"/></w:rPr>`;
  return `<w:p><w:pPr>${properties}${exact}</w:pPr><w:r>${run}<w:t>${text}</w:t></w:r></w:p>`;
}

/** A .docx of a circular, as word processors write it. */
export function docx(change: DocxChange): Uint8Array {
  const { margins, textSize, titleSize, titleFont, line, number, heading, date, empty, grid, spacing } = {
    ...correct,
    ...change,
  };
  const centred = '<w:jc w:val="center"/>';
  const indent = '<w:ind w:firstLine="640" w:firstLineChars="200"/>';
  const text = "各地区各部门要切实提高认识，加强组织领导，明确责任分工，确保各项任务落到实处、取得实效。";
  const body = [
    paragraph("沙原市人民政府文件", "方正小标宋简体", 120, centred, "FF0000"),
    paragraph(number, "仿宋_GB2312", 32, centred + line),
    paragraph("", "仿宋_GB2312", 32),
    paragraph("沙原市人民政府关于做好工作的通知", titleFont, titleSize, centred),
    paragraph("", "仿宋_GB2312", 32),
    paragraph("各县区人民政府：", "仿宋_GB2312", textSize),
    ...Array.from({ length: 3 }, () => paragraph(text.repeat(3), "仿宋_GB2312", textSize, indent)),
    paragraph("一、总体要求", heading, textSize, indent),
    paragraph(text, "仿宋_GB2312", textSize, indent),
    paragraph("沙原市人民政府", "仿宋_GB2312", 32, '<w:jc w:val="right"/><w:ind w:right="1280"/>'),
    paragraph(date, "仿宋_GB2312", 32, '<w:jc w:val="right"/><w:ind w:right="1280"/>'),
  ]
    .join("")
    .replaceAll("</w:rPr>", `<w:spacing w:val="${spacing}"/></w:rPr>`);
  const section = `<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar ${margins}/><w:docGrid ${grid}/></w:sectPr>`;
  const space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const document = `<?xml version="1.0"?><w:document ${space}><w:body>${empty ? "" : body}${section}</w:body></w:document>`;
  return zipSync({ "[Content_Types].xml": strToU8("<Types/>"), "word/document.xml": strToU8(document) });
}
