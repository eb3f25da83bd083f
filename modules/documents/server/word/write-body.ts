import { type HeadingBlock, leadsToLyingTable, type PaperBlock, type PictureBlock, pictureSize } from "@tz/typeset";
import { readPicture } from "@tz/typeset/server";
import { ImageRun, LineRuleType, type Paragraph, type Table } from "docx";
import type { Font } from "./fonts.ts";
import { centred, indented, runs } from "./paragraphs.ts";
import { type Stretch, upright } from "./sections.ts";
import { writeTable } from "./write-table.ts";

/** Bytes of PNG and JPEG pictures by their keys. */
export type Pictures = ReadonlyMap<string, Buffer>;

/** GB/T 9704-2012 7.3.3: 黑体, 楷体, then 仿宋 as the text. */
const headingFonts: Record<HeadingBlock["level"], Font> = { 1: "black", 2: "script", 3: "body", 4: "body" };

/**
 * The body as paragraphs, tables and pictures; a run-in heading shares the paragraph of the text after it.
 * @param above what lies over the table where the first block, or the headings there, lead to one that lies
 */
export function writeBody(
  blocks: readonly PaperBlock[],
  pictures: Pictures,
  above: readonly Paragraph[] = [],
): Stretch[] {
  const stretches: Stretch[] = [];
  let over: (Paragraph | Table)[] = [...above];
  for (const [index, block] of blocks.entries()) {
    const written = writeBlock(block, pictures);
    if (block.type === "heading" && leadsToLyingTable(blocks, index)) over.push(...written);
    else if (block.type === "table" && block.lies) {
      stretches.push({ lies: true, children: [...over, ...written] });
      over = [];
    } else stretches.push(upright(written));
  }
  return stretches;
}

function writeBlock(block: PaperBlock, pictures: Pictures): (Paragraph | Table)[] {
  if (block.type === "table") return writeTable(block);
  if (block.type === "picture") return writePicture(block, pictures);
  if (block.type === "paragraph") return [indented(runs(block.text))];
  const heading = runs(`${block.number}${block.text}`, headingFonts[block.level]);
  return [indented(block.runIn === undefined ? heading : [...heading, ...runs(block.runIn)])];
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
