import type { Paper } from "@tz/typeset";
import { AlignmentType, Document, Footer, Packer, PageNumber, Paragraph, TextRun } from "docx";
import { look, sizes } from "./fonts.ts";
import { letterHead } from "./letter-head.ts";
import { styleNames } from "./style-names.ts";
import { writeAttachments } from "./write-attachments.ts";
import { type Pictures, writeBody } from "./write-body.ts";
import { writeAddress, writeHead } from "./write-head.ts";
import { writeImprint } from "./write-imprint.ts";
import { writeTail } from "./write-tail.ts";

/**
 * A4 with the type area of 156 × 225 mm, in twips (GB/T 9704-2012 5.2). Its 22 lines and 28 characters are a matter of the paragraphs'
 * spacing and the runs' (`look`): a grid of the page would round every other height, and programs do not agree on one of characters.
 */
const page = {
  size: { width: 11_906, height: 16_838 },
  margin: { top: 2098, left: 1588, right: 1474, bottom: 1984, footer: 1400 },
};

const paragraphStyles = [
  // LibreOffice does not look at the document's defaults.
  { id: "Normal", name: "Normal", quickFormat: true, run: look("body") },
  ...Object.entries(styleNames).map(([id, name]) => ({ id, name, basedOn: "Normal", quickFormat: true })),
];

/**
 * Writes the same paper as .docx, in the fonts, sizes and places of GB/T 9704-2012; where its lines break is the word processor's
 * matter.
 * @param pictures bytes of its pictures by their keys; one that is missing leaves its caption
 */
export async function writeWord(paper: Paper, pictures: Pictures = new Map()): Promise<Buffer> {
  const isLetter = paper.form === "letter";
  const file = new Document({
    title: paper.title,
    creator: paper.mark.units.join("、"),
    evenAndOddHeaderAndFooters: true,
    styles: { default: { document: { run: look("body") } }, paragraphStyles },
    sections: [
      {
        properties: { page, titlePage: isLetter },
        // Odd pages have their number at the right, even ones at the left, a letter none on its first page (7.5, 10.1).
        footers: {
          default: pageNumber(AlignmentType.RIGHT),
          even: pageNumber(AlignmentType.LEFT),
          ...(isLetter && { first: new Footer({ children: [] }) }),
        },
        children: [
          ...(isLetter ? letterHead(paper) : writeHead(paper)),
          ...writeAddress(paper),
          ...writeBody(paper.body, pictures),
          ...writeTail(paper),
          ...writeAttachments(paper, pictures),
          ...writeImprint(paper),
        ],
      },
    ],
  });
  return Packer.toBuffer(file);
}

/** — 1 — in 4 号宋体, one character from the outer edge. */
function pageNumber(alignment: typeof AlignmentType.LEFT | typeof AlignmentType.RIGHT): Footer {
  const run = new TextRun({ ...look("song", sizes.four), children: ["— ", PageNumber.CURRENT, " —"] });
  return new Footer({ children: [new Paragraph({ alignment, indent: { left: 280, right: 280 }, children: [run] })] });
}
