import { PDFDocument } from "@cantoo/pdf-lib";

/** Pages of a PDF; null where it is damaged or locked. */
export async function countPdfPages(bytes: Uint8Array): Promise<number | null> {
  try {
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
    return pdf.getPageCount();
  } catch {
    return null; // whoever opens it will see why
  }
}
