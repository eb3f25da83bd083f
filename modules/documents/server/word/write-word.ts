import { AlignmentType, Document, DocumentGridType, Footer, Packer, PageNumber, Paragraph, TextRun } from "docx";
import type { DocumentContent } from "../../contract/index.ts";
import { look, sizes } from "./fonts.ts";
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

/** Writes a document as .docx in the fonts and sizes of GB/T 9704-2012; exact typesetting is not a word processor's. */
export async function writeWord(document: PrintedDocument): Promise<Buffer> {
  const file = new Document({
    title: document.content.title,
    creator: document.issuerName,
    styles: { default: { document: { run: look("body") } } },
    sections: [
      {
        properties: { page, grid: { type: DocumentGridType.LINES, linePitch: 579 } },
        footers: { default: pageNumber() },
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

/** — 1 — in 4 号宋体. */
function pageNumber(): Footer {
  const run = new TextRun({ ...look("song", sizes.four), children: ["— ", PageNumber.CURRENT, " —"] });
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [run] })] });
}
