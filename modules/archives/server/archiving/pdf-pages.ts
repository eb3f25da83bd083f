/** Pages of a PDF; null where it is damaged or locked. */
export async function countPdfPages(bytes: Uint8Array): Promise<number | null> {
  const { PDFDocument } = await import("@cantoo/pdf-lib");
  try {
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
    return pdf.getPageCount();
  } catch {
    return null; // whoever opens it will see why
  }
}
