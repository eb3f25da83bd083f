import { PDFDict, PDFDocument, PDFName } from "@cantoo/pdf-lib";
import { loadConfig } from "@tz/kernel/server/base";
import { type PdfSealer, sealDrawing, sealPdf, verifyFile } from "@tz/seal";
import { testAuthority, today } from "@tz/seal/testing";
import { MovableClock } from "@tz/testing";
import { describe, expect, it } from "vitest";
import { blankPdf } from "../testing.ts";
import { withWatermark } from "./watermark.ts";

const services = { config: loadConfig({}), clock: new MovableClock() };
const plain = await blankPdf(services);
const authority = testAuthority("p256");
const name = "清安市财政局";
const sealer: PdfSealer = { name, drawing: sealDrawing(name, "department"), ...authority.issue(name) };
const place = { page: 0, x: 100, y: 100, width: 42, height: 42 };
const sealed = sealPdf(plain, sealer, [place, { ...place, y: 200 }], today);

const lend = async (bytes: Uint8Array, mediaType = "application/pdf") =>
  Buffer.from((await withWatermark(services, mediaType, bytes, "借阅")).bytes);
const open = (bytes: Uint8Array) => PDFDocument.load(bytes, { updateMetadata: false });
const namesIn = (one: PDFDict) => one.keys().map((key) => key.decodeText());

function annotationsOf(pdf: PDFDocument): PDFDict[] {
  const all = pdf.getPage(0).node.Annots()?.asArray() ?? [];
  return all.map((one) => pdf.context.lookup(one, PDFDict));
}

/** A PDF of ours, changed by another program before it is lent. */
async function lendChanged(change: (pdf: PDFDocument) => void): Promise<PDFDocument> {
  const pdf = await open(plain);
  change(pdf);
  return open(await lend(await pdf.save()));
}

describe("a sealed PDF that is lent", () => {
  it("is an unsealed file: no signature is left that would not cover it", async () => {
    expect(verifyFile(sealed, authority.trust, today).verdict).toBe("valid");
    const copy = await lend(sealed);
    expect(verifyFile(copy, authority.trust, today)).toMatchObject({ verdict: "unsealed", signatures: [] });
    const { catalog, context } = await open(copy);
    expect(namesIn(catalog)).not.toContain("AcroForm");
    const kept = context.enumerateIndirectObjects().flatMap(([, one]) => (one instanceof PDFDict ? namesIn(one) : []));
    expect(kept).not.toContain("ByteRange");
  });

  it("shows its seals where they stood, as stamps that do nothing and say whose they were", async () => {
    const [before, after] = [annotationsOf(await open(sealed)), annotationsOf(await open(await lend(sealed)))];
    expect(after).toHaveLength(2);
    const shown = (one: PDFDict) => ["Rect", "P", "F"].map((key) => String(one.get(PDFName.of(key))));
    expect(after.map(shown)).toEqual(before.map(shown));
    for (const stamp of after) {
      expect(namesIn(stamp).sort()).toEqual(["AP", "Contents", "F", "P", "Rect", "Subtype", "Type"]);
      expect(stamp.get(PDFName.of("Subtype"))).toBe(PDFName.of("Stamp"));
    }
  });

  it("claims to be PDF/A-2b as before, which it stays", async () => {
    expect((await lend(sealed)).toString("latin1")).toContain("<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B");
  });
});

describe("a PDF of others that is lent", () => {
  const metadata = (words: string) => (pdf: PDFDocument) =>
    pdf.catalog.set(PDFName.of("Metadata"), pdf.context.register(pdf.context.flateStream(words)));

  it.each([
    ["of part 1, which knows nothing that shines through", "<pdfaid:part>1</pdfaid:part><pdfaid:conformance>B<"],
    ["of level A, for its new words are not tagged", '<x pdfaid:part="2" pdfaid:conformance="A"/>'],
    ["of no kind of PDF/A", "<x/>"],
  ])("does not claim what it was before: %s", async (_, words) => {
    expect(namesIn((await lendChanged(metadata(words))).catalog)).not.toContain("Metadata");
  });

  it("claims nothing where no output intent tells its colours", async () => {
    const copy = await lendChanged((pdf) => pdf.catalog.delete(PDFName.of("OutputIntents")));
    expect(namesIn(copy.catalog)).not.toContain("Metadata");
  });

  it("keeps what its fields show as stamps, and neither form, permissions nor proofs", async () => {
    const copy = await lendChanged((pdf) => {
      const page = pdf.getPage(0);
      pdf.getForm().createCheckBox("ticked").addToPage(page);
      pdf.getForm().createTextField("name").addToPage(page);
      for (const key of ["Perms", "DSS"]) pdf.catalog.set(PDFName.of(key), pdf.context.obj({}));
      page.node.addAnnot(pdf.context.register(pdf.context.obj({ Type: "Annot", Subtype: "Widget", FT: "Sig" })));
    });
    for (const key of ["AcroForm", "Perms", "DSS"]) expect(namesIn(copy.catalog)).not.toContain(key);
    const kinds = annotationsOf(copy).map((one) => String(one.get(PDFName.of("Subtype"))));
    expect(kinds).toEqual(["/Stamp", "/Stamp"]);
  });
});
