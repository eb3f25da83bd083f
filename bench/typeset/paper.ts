import { emptyPaper, type Paper } from "@tz/typeset";
import { papers } from "../search/corpus.ts";

/** A document of about so many pages: one generated text of 500 characters for each. */
export function paperOf(pages: number): Paper {
  const body = [...papers(pages, 500)].flatMap(({ body: text }) =>
    text.split("\n").map((line) => ({ type: "paragraph", text: line }) as const),
  );
  return {
    ...emptyPaper,
    mark: { units: ["清安市人民政府"], suffix: "文件" },
    documentNumber: "清政发〔2026〕12号",
    title: "清安市人民政府关于加强政务信息化项目建设管理工作的通知",
    recipients: "各区县人民政府，市政府各部门",
    body,
    signatures: ["清安市人民政府"],
    sealing: "seal",
    date: "2026年3月15日",
    printingOffice: "清安市人民政府办公室",
    printingDate: "2026年3月16日",
  };
}

/** The same text as a page for a browser to print: the same type area, size and distance of lines. */
export function htmlOf({ title, recipients, body, mark, documentNumber, signatures, date }: Paper): string {
  const paragraphs = body.map((block) => (block.type === "paragraph" ? `<p>${escaped(block.text)}</p>` : ""));
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><style>
    @page { size: A4; margin: 37mm 26mm 35mm 28mm }
    body { margin: 0; font: 16pt/28.98pt "FandolFang R", "Noto Serif CJK SC", "Noto Serif SC", serif; text-align: justify }
    h1, h2 { font-weight: bold; text-align: center } h1 { color: red; font-size: 45pt } h2 { font-size: 22pt }
    p { margin: 0; text-indent: 2em }
  </style><h1>${mark.units.join("")}${mark.suffix}</h1><div>${documentNumber}</div><h2>${title}</h2>
  <div>${recipients}：</div>${paragraphs.join("")}<div>${signatures.join("")}<br>${date}</div></html>`;
}

const marks: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
const escaped = (text: string) => text.replaceAll(/[&<>]/g, (mark) => marks[mark]!);
