import { degrees, PDFDict, PDFDocument, type PDFEmbeddedPage, PDFName, type PDFPage } from "@cantoo/pdf-lib";
import { markOfd } from "@tz/seal";
import { type Page, sheet } from "@tz/typeset";
import { openFonts, readPicture, writePdf } from "@tz/typeset/server";
import type { MarkTask } from "./mark-worker.ts";
import { unseal } from "./unseal.ts";

const OPACITY = 0.16;
const ANGLE = 30;
/** What stays free between two marks beside and above each other, in points. */
const GAP = { x: 40, y: 150 };

/** Draws the words over every page of a file: of a PDF, an OFD, or of the page on which a picture then stands. */
export async function markCopy({ mediaType, bytes, words, mark, at }: MarkTask): Promise<Uint8Array> {
  if (mediaType === "application/ofd") return markOfd(Buffer.from(bytes), words);
  const isPdf = mediaType === "application/pdf";
  const pdf = await PDFDocument.load(isPdf ? bytes : await pictureOnPage(bytes, words, at), { updateMetadata: false });
  if (isPdf) unseal(pdf);
  else if (isEmpty(pdf.getPage(0))) throw new Error("no picture that can be read");
  const source = await PDFDocument.load(mark.page);
  const drawn = await pdf.embedPage(source.getPage(0), { left: 0, bottom: 0, right: mark.width, top: mark.height });
  for (const page of pdf.getPages()) tile(page, drawn);
  return pdf.save();
}

/** A page of PDF/A with the picture in its middle, as large as the sheet has room for. */
async function pictureOnPage(bytes: Uint8Array, title: string, at: Date): Promise<Uint8Array> {
  const file = Buffer.from(bytes);
  const { width = 1, height = 1 } = readPicture(file) ?? {};
  const scale = Math.min(sheet.width / width, sheet.height / height);
  const size = { width: width * scale, height: height * scale };
  const place = { x: (sheet.width - size.width) / 2, y: (sheet.height - size.height) / 2, ...size };
  const page: Page = { marks: [{ kind: "picture", key: "picture", ...place }], seals: [] };
  // It has no text, so any fonts do.
  return writePdf([page], await openFonts([]), { title, author: "", at }, new Map([["picture", file]])).file;
}

/** The writer leaves out a picture that it cannot read. */
const isEmpty = (page: PDFPage) => page.node.Resources()?.lookup(PDFName.of("XObject"), PDFDict).keys().length === 0;

/** Every mark begins on the page: a reader that met one outside first would take them all for empty (pdf.js does). */
function tile(page: PDFPage, mark: PDFEmbeddedPage): void {
  const { x: left, y: bottom, width, height } = page.getMediaBox();
  const step = mark.width * Math.cos((ANGLE * Math.PI) / 180) + GAP.x;
  for (let x = left + GAP.x / 2; x < left + width; x += step)
    for (let y = bottom + GAP.x / 2; y < bottom + height; y += GAP.y)
      page.drawPage(mark, { x, y, rotate: degrees(ANGLE), opacity: OPACITY });
}
