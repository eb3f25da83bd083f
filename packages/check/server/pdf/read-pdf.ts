import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { POINT } from "@tz/typeset";
import { AnnotationMode, getDocument, type PDFDocumentProxy, type PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { FinishedPaper, Image, Sheet, Words } from "../../model/model.ts";
import { FileRefused } from "../file-fault.ts";
import { limits } from "../limits.ts";
import { cutNotice, scannedNotice } from "../notices.ts";
import { ownTime } from "../own-time.ts";
import { PageReader } from "./page-reader.ts";

/** Tables of characters and metrics that PDFs of Chinese programs refer to instead of bringing them. */
const folder = dirname(fileURLToPath(import.meta.resolve("pdfjs-dist/package.json")));
const within = (name: string) => `${join(folder, name)}/`;

/** Larger pictures are not unpacked: only where they stand is looked at. */
const MOST_PIXELS = 40_000_000;
/** No page is begun after so much work, in milliseconds of this thread's own: what was read until then is judged. */
const LONG = 10_000;

/**
 * Reads the pages of a PDF as they are drawn.
 * @throws FileRefused
 */
export async function readPdf(file: Uint8Array): Promise<FinishedPaper> {
  const task = getDocument({
    data: file,
    verbosity: 0,
    cMapUrl: within("cmaps"),
    cMapPacked: true,
    standardFontDataUrl: within("standard_fonts"),
    wasmUrl: within("wasm"),
    useSystemFonts: false,
    disableFontFace: true,
    fontExtraProperties: true,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    maxImageSize: MOST_PIXELS,
    enableXfa: false,
  });
  try {
    return await readPages(await task.promise);
  } catch (error) {
    throw error instanceof FileRefused ? error : new FileRefused(faultOf(error));
  } finally {
    await task.destroy().catch(() => undefined);
  }
}

const faultOf = (error: unknown) =>
  error instanceof Error && error.name === "PasswordException" ? "encrypted" : "damaged";

async function readPages(document: PDFDocumentProxy): Promise<FinishedPaper> {
  const all = document.numPages;
  const sheets: Sheet[] = [];
  const scanned: number[] = [];
  const worked = ownTime();
  let characters = 0;
  let marks = 0;
  const isWithin = () => characters < limits.characters && marks < limits.allMarks && worked() < LONG;
  while (sheets.length < Math.min(all, limits.pages) && isWithin()) {
    const page = await document.getPage(sheets.length + 1);
    const sheet = await readPage(page);
    const count = sheet.runs.reduce((sum, { text }) => sum + text.length, 0);
    if (count === 0 && sheet.images.length > 0) scanned.push(sheets.length);
    characters += count;
    marks += sheet.runs.length + sheet.strokes.length + sheet.images.length;
    sheets.push(sheet);
    page.cleanup();
  }
  const notices: Words[] = [];
  if (sheets.length < all) notices.push(cutNotice(sheets.length, all));
  if (scanned.length > 0) notices.push(scannedNotice(scanned));
  return { source: "pdf", sheets, notices };
}

async function readPage(page: PDFPageProxy): Promise<Sheet> {
  const viewport = page.getViewport({ scale: 1 });
  const size = { width: viewport.width * POINT, height: viewport.height * POINT };
  if (!(size.width > 0 && size.height > 0 && size.width < 5000 && size.height < 5000)) throw new FileRefused("damaged");
  const operators = await page.getOperatorList({ annotationMode: AnnotationMode.DISABLE });
  const reader = new PageReader(viewport.transform as number[], (name) => fontOf(page, name));
  reader.read(operators);
  const { runs, strokes, images } = reader;
  return { ...size, runs, strokes, images: [...images, ...(await sealsOf(page, viewport.transform as number[]))] };
}

/** What the reader tells of a font once it was drawn with. */
export interface FontFacts {
  name: string;
  /** Of one unit of its widths, in em. */
  unit: number;
}

function fontOf(page: PDFPageProxy, key: string): FontFacts {
  if (!page.commonObjs.has(key)) return { name: "", unit: 0.001 };
  const font = page.commonObjs.get(key) as { name?: string; fontMatrix?: number[] };
  return { name: font.name ?? "", unit: font.fontMatrix?.[0] || 0.001 };
}

/** Stamps and signatures are drawn as annotations. */
async function sealsOf(page: PDFPageProxy, transform: number[]): Promise<Image[]> {
  const annotations = (await page.getAnnotations().catch(() => [])) as {
    subtype?: string;
    fieldType?: string;
    rect?: number[];
  }[];
  return annotations.flatMap(({ subtype, fieldType, rect }) => {
    const isSeal = subtype === "Stamp" || (subtype === "Widget" && fieldType === "Sig");
    if (!isSeal || rect?.length !== 4) return [];
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = rect;
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = transform;
    const [left, right] = [a * x1 + c * y1 + e, a * x2 + c * y2 + e].toSorted((one, other) => one - other);
    const [top, bottom] = [b * x1 + d * y1 + f, b * x2 + d * y2 + f].toSorted((one, other) => one - other);
    const box = {
      x: left! * POINT,
      y: top! * POINT,
      width: (right! - left!) * POINT,
      height: (bottom! - top!) * POINT,
    };
    return box.width > 1 && box.height > 1 ? [{ kind: "seal" as const, ...box }] : [];
  });
}
