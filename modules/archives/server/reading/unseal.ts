import {
  decodePDFRawStream,
  PDFDict,
  type PDFDocument,
  PDFName,
  type PDFPage,
  PDFRawStream,
  PDFStream,
} from "@cantoo/pdf-lib";

const key = (name: string) => PDFName.of(name);

/** What of a field goes on as a stamp: where it stands and whether it shows, not what it does. */
const kept = new Set(["Type", "Rect", "P", "F", "OC"].map(key));

/**
 * Makes an unsealed file of one that will be changed: no form, no value of a signature nor proofs of one are left for readers to
 * find broken (ISO 19005-2, 6.4.3). What fields show stays as stamps, so that the seals are seen. What the file claims to be is
 * kept where it stays true, and otherwise goes with its metadata.
 */
export function unseal(pdf: PDFDocument): void {
  for (const page of pdf.getPages()) stampFields(page);
  for (const name of ["AcroForm", "NeedsRendering", "Perms", "DSS"]) pdf.catalog.delete(key(name));
  for (const [ref, object] of pdf.context.enumerateIndirectObjects())
    if (object instanceof PDFDict && object.has(key("ByteRange"))) pdf.context.delete(ref);
  if (!staysPdfA(pdf)) pdf.catalog.delete(key("Metadata"));
}

function stampFields(page: PDFPage): void {
  const annotations = page.node.Annots();
  for (let at = (annotations?.size() ?? 0) - 1; at >= 0; at -= 1) {
    const field = annotations?.lookup(at);
    if (!(field instanceof PDFDict) || field.lookup(key("Subtype")) !== key("Widget")) continue;
    if (!makeStamp(field)) annotations?.remove(at);
  }
}

/** @returns false for what shows nothing */
function makeStamp(field: PDFDict): boolean {
  const shown = appearanceOf(field);
  if (shown === undefined) return false;
  const value = field.lookup(key("V"));
  const name = value instanceof PDFDict ? value.lookup(key("Name")) : undefined;
  for (const entry of field.keys()) if (!kept.has(entry)) field.delete(entry);
  field.set(key("Subtype"), key("Stamp"));
  field.set(key("AP"), field.context.obj({ N: shown }));
  if (name) field.set(key("Contents"), name);
  return true;
}

/** What a field shows; of several states (a box with a tick) the one in which it is. */
function appearanceOf(field: PDFDict) {
  const all = field.lookup(key("AP"));
  if (!(all instanceof PDFDict)) return undefined;
  const states = all.lookup(key("N"));
  const state = field.lookup(key("AS"));
  const [from, name] = states instanceof PDFDict && state instanceof PDFName ? [states, state] : [all, key("N")];
  return from.lookup(name) instanceof PDFStream ? from.get(name) : undefined;
}

/**
 * Words that shine through keep a file PDF/A-2 where an output intent says what its colours are. They are not tagged, as level A asks,
 * and part 1 knows none (ISO 19005-2, 6.2.10 and 6.7; ISO 19005-1, 6.4).
 */
function staysPdfA({ catalog }: PDFDocument): boolean {
  const metadata = catalog.lookup(key("Metadata"));
  if (!(metadata instanceof PDFRawStream) || !catalog.has(key("OutputIntents"))) return false;
  const words = Buffer.from(decodePDFRawStream(metadata).decode()).toString();
  return /pdfaid:part(>|=["'])\s*2/.test(words) && /pdfaid:conformance(>|=["'])\s*[BU]/.test(words);
}
