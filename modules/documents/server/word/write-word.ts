import { AlignmentType, Document, DocumentGridType, Footer, Packer, PageNumber, Paragraph, TextRun } from "docx";
import type { DocumentContent } from "../../contract/index.ts";
import { LINE, look, sizes } from "./fonts.ts";
import { writeBody } from "./write-body.ts";
import { writeAddress, writeHead } from "./write-head.ts";
import { writeTail } from "./write-tail.ts";

/** A document with everything that its paper form shows. */
export interface PrintedDocument {
  content: DocumentContent;
  issuerName: string;
  documentNumber: string | null;
  signerName: string;
  /** 上行文: the signer stands beside the number. */
  isUpward: boolean;
  /** 信函: no number on the first page. */
  isLetter: boolean;
  signatures: readonly string[];
  /** ISO date. */
  documentDate: string | null;
  printing: { unitName: string; date: string } | null;
}

/** A4 with the type area of 156 × 225 mm, in twips (GB/T 9704-2012 5.2). */
const page = {
  size: { width: 11_906, height: 16_838 },
  margin: { top: 2098, left: 1588, right: 1474, bottom: 1984, footer: 1400 },
};

/** 22 lines; the 28 characters are a matter of their spacing (`look`), for programs do not agree on a grid of characters (5.2.3). */
const grid = { type: DocumentGridType.LINES, linePitch: LINE } as const;

/** Writes a document as .docx in the fonts and sizes of GB/T 9704-2012; exact typesetting is not a word processor's. */
export async function writeWord(document: PrintedDocument): Promise<Buffer> {
  const file = new Document({
    title: document.content.title,
    creator: document.issuerName,
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: { document: { run: look("body") } },
      // The width of the grid is reckoned from the size of this style; LibreOffice does not look at the document's defaults.
      paragraphStyles: [{ id: "Normal", name: "Normal", quickFormat: true, run: look("body") }],
    },
    sections: [
      {
        properties: { page, grid, titlePage: document.isLetter },
        // Odd pages have their number at the right, even ones at the left, a letter none on its first page (7.5, 10.1).
        footers: {
          default: pageNumber(AlignmentType.RIGHT),
          even: pageNumber(AlignmentType.LEFT),
          ...(document.isLetter && { first: new Footer({ children: [] }) }),
        },
        children: [
          ...writeHead(document),
          ...writeAddress(document),
          ...writeBody(document.content.body),
          ...writeTail(document),
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
