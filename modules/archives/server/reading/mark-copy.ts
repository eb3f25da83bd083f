import { degrees, PDFDocument, type PDFEmbeddedPage, type PDFPage } from "@cantoo/pdf-lib";
import { markOfd } from "@tz/seal";
import { POINT, sheet } from "@tz/typeset";
import type { MarkTask } from "./mark-worker.ts";

const OPACITY = 0.16;
const ANGLE = 30;
/** What stays free between two marks beside and above each other, in points. */
const GAP = { x: 40, y: 150 };

/** Draws the words over every page of a file: of a PDF, an OFD, or of the page on which a picture then stands. */
export async function markCopy({ mediaType, bytes, words, mark }: MarkTask): Promise<Uint8Array> {
  if (mediaType === "application/ofd") return markOfd(Buffer.from(bytes), words);
  const pdf = await asPdf(mediaType, bytes);
  const source = await PDFDocument.load(mark.page);
  const drawn = await pdf.embedPage(source.getPage(0), { left: 0, bottom: 0, right: mark.width, top: mark.height });
  for (const page of pdf.getPages()) tile(page, drawn);
  return pdf.save();
}

const asPdf = async (mediaType: string, bytes: Uint8Array): Promise<PDFDocument> =>
  mediaType === "application/pdf"
    ? PDFDocument.load(bytes, { updateMetadata: false })
    : pictureOnPage(mediaType, bytes);

async function pictureOnPage(mediaType: string, bytes: Uint8Array): Promise<PDFDocument> {
  const pdf = await PDFDocument.create();
  const picture = mediaType === "image/png" ? await pdf.embedPng(bytes) : await pdf.embedJpg(bytes);
  const page = pdf.addPage([sheet.width / POINT, sheet.height / POINT]);
  const { width, height } = picture.scaleToFit(page.getWidth(), page.getHeight());
  page.drawImage(picture, {
    x: (page.getWidth() - width) / 2,
    y: (page.getHeight() - height) / 2,
    width,
    height,
  });
  return pdf;
}

/** Every mark begins on the page: a reader that met one outside first would take them all for empty (pdf.js does). */
function tile(page: PDFPage, mark: PDFEmbeddedPage): void {
  const { x: left, y: bottom, width, height } = page.getMediaBox();
  const step = mark.width * Math.cos((ANGLE * Math.PI) / 180) + GAP.x;
  for (let x = left + GAP.x / 2; x < left + width; x += step)
    for (let y = bottom + GAP.x / 2; y < bottom + height; y += GAP.y)
      page.drawPage(mark, { x, y, rotate: degrees(ANGLE), opacity: OPACITY });
}
