import { degrees, PDFDocument, type PDFEmbeddedPage, type PDFPage } from "@cantoo/pdf-lib";
import { AppError, type Services } from "@tz/kernel/server/base";
import { FormatError, markOfd } from "@tz/seal";
import { type Page, POINT, sheet } from "@tz/typeset";
import { openFonts, writePdf } from "@tz/typeset/server";

/** Height of the mark's characters, in millimetres. */
const SIZE = 5;
const OPACITY = 0.16;
const ANGLE = 30;
/** What stays free between two marks beside and above each other, in points. */
const GAP = { x: 40, y: 150 };

/** A copy that bears the words, and what it is. */
export interface Marked {
  bytes: Uint8Array;
  type: string;
}

const PDF = "application/pdf";
const OFD = "application/ofd";

/**
 * A PDF, an OFD, or a picture on a page of PDF, with words over every page that say who reads it and when. The words are drawn
 * in the platform's own fonts, so that every name can be written.
 * @throws AppError archives.no_watermark where the format cannot bear one
 */
export async function withWatermark(
  services: Pick<Services, "config" | "clock">,
  mediaType: string,
  bytes: Uint8Array,
  words: string,
): Promise<Marked> {
  if (mediaType === OFD) return { bytes: markedOfd(bytes, words), type: OFD };
  const pdf = await asPdf(mediaType, bytes);
  const mark = await embedMark(services, pdf, words);
  for (const page of pdf.getPages()) tile(page, mark);
  return { bytes: await pdf.save(), type: PDF };
}

/** @throws AppError archives.no_watermark for what only calls itself OFD */
function markedOfd(bytes: Uint8Array, words: string): Uint8Array {
  try {
    return markOfd(Buffer.from(bytes), words);
  } catch (error) {
    if (error instanceof FormatError) throw new AppError("archives.no_watermark");
    throw error;
  }
}

async function asPdf(mediaType: string, bytes: Uint8Array): Promise<PDFDocument> {
  try {
    if (mediaType === PDF) return await PDFDocument.load(bytes, { updateMetadata: false });
    if (mediaType === "image/jpeg" || mediaType === "image/png") return await pictureOnPage(mediaType, bytes);
  } catch {
    throw new AppError("archives.no_watermark");
  }
  throw new AppError("archives.no_watermark");
}

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

/** The words as a small page of their own, which other pages then show. */
async function embedMark({ config, clock }: Pick<Services, "config" | "clock">, pdf: PDFDocument, words: string) {
  const fonts = await openFonts(config.fontFolders);
  const { steps, width } = advances(words);
  const baseline = sheet.height - SIZE;
  const page: Page = {
    marks: [
      {
        kind: "text",
        text: words,
        x: SIZE,
        y: baseline,
        size: SIZE,
        face: "song",
        colour: "black",
        steps,
        stretch: 1,
      },
    ],
    seals: [],
  };
  const { file } = writePdf([page], fonts, { title: words, author: "", at: clock.now() });
  const source = await PDFDocument.load(file);
  const box = { left: 0, bottom: 0, right: (width + 2 * SIZE) / POINT, top: (3 * SIZE) / POINT };
  return pdf.embedPage(source.getPage(0), box);
}

/** Offsets of every character: Chinese ones are as wide as high, others half as wide. */
function advances(words: string): { steps: number[]; width: number } {
  let width = 0;
  const steps = [...words].map((character) => {
    const at = width;
    width += (character.codePointAt(0) ?? 0) < 0x100 ? SIZE * 0.55 : SIZE;
    return at;
  });
  return { steps, width };
}

/** Every mark begins on the page: a reader that met one outside first would take them all for empty (pdf.js does). */
function tile(page: PDFPage, mark: PDFEmbeddedPage): void {
  const { x: left, y: bottom, width, height } = page.getMediaBox();
  const step = mark.width * Math.cos((ANGLE * Math.PI) / 180) + GAP.x;
  for (let x = left + GAP.x / 2; x < left + width; x += step)
    for (let y = bottom + GAP.x / 2; y < bottom + height; y += GAP.y)
      page.drawPage(mark, { x, y, rotate: degrees(ANGLE), opacity: OPACITY });
}
