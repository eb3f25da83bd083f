import { type HeadingBlock, type PaperBlock, type PictureBlock, pictureSize, type TableBlock } from "@tz/typeset";
import { readPicture } from "@tz/typeset/server";
import {
  ImageRun,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from "docx";
import { type Font, sizes } from "./fonts.ts";
import { centred, emptyLine, indented, runs } from "./paragraphs.ts";

/** Bytes of PNG and JPEG pictures by their keys. */
export type Pictures = ReadonlyMap<string, Buffer>;

/** GB/T 9704-2012 7.3.3: 黑体, 楷体, then 仿宋 as the text. */
const headingFonts: Record<HeadingBlock["level"], Font> = { 1: "black", 2: "script", 3: "body", 4: "body" };

/** The body as paragraphs, tables and pictures; a run-in heading shares the paragraph of the text after it. */
export function writeBody(blocks: readonly PaperBlock[], pictures: Pictures): (Paragraph | Table)[] {
  return blocks.flatMap((block): (Paragraph | Table)[] => {
    if (block.type === "table") return [writeTable(block), emptyLine()];
    if (block.type === "picture") return writePicture(block, pictures);
    if (block.type === "paragraph") return [indented(runs(block.text))];
    const heading = runs(`${block.number}${block.text}`, headingFonts[block.level]);
    return [indented(block.runIn === undefined ? heading : [...heading, ...runs(block.runIn)])];
  });
}

function writeTable({ rows }: TableBlock): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    layout: TableLayoutType.AUTOFIT,
    rows: rows.map(
      ({ cells }) =>
        new TableRow({
          cantSplit: true,
          // Readers take the word itself for a head, whatever its value is.
          ...(cells.length > 0 && cells.every(({ header }) => header) && { tableHeader: true }),
          children: cells.map(
            ({ text, colspan = 1, rowspan = 1, header }) =>
              new TableCell({
                columnSpan: colspan,
                rowSpan: rowspan,
                verticalAlign: VerticalAlignTable.CENTER,
                children: text
                  .split("\n")
                  .map((line) => new Paragraph({ children: runs(line, header ? "black" : "body", sizes.four) })),
              }),
          ),
        }),
    ),
  });
}

const PIXEL = 25.4 / 96;

/** A picture in the middle and its caption under it, as large as on the printed page. */
function writePicture({ key, caption, ...size }: PictureBlock, pictures: Pictures): Paragraph[] {
  const bytes = pictures.get(key);
  const picture = bytes && readPicture(bytes);
  const shown = pictureSize(size.width, size.height);
  const words = caption ? [centred(runs(caption), { style: "caption" })] : [];
  if (!picture) return words;
  const image = new ImageRun({
    type: picture.format === "PNG" ? "png" : "jpg",
    data: picture.bytes,
    transformation: { width: shown.width / PIXEL, height: shown.height / PIXEL },
    altText: { name: caption || "图片", description: caption ?? "" },
  });
  // A line of an exact height would cut the picture off.
  const spacing = { line: 240, lineRule: LineRuleType.AUTO, before: 0, after: 0 };
  return [centred([image], { spacing, keepNext: words.length > 0 }), ...words];
}
