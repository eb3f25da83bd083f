import { deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { beside, places, plainPdf } from "../documents.testing.ts";
import { sealDrawing } from "../picture/seal-drawing.ts";
import { testAuthority, today } from "../testing.ts";
import { plainPage, startOf, withObjects } from "./foreign.testing.ts";
import { addsOnly } from "./later-changes.ts";
import { sealPdf } from "./seal-pdf.ts";

const judged = (before: Buffer, after: Buffer) =>
  addsOnly("seals", after, after.toString("latin1"), before.length, after.length);

const catalogue = (more: string) => `<</Type/Catalog/Pages 2 0 R${more}>>`;
const page = (more = "", contents = "4 0 R") =>
  `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents ${contents}/Resources<</Font<</F 5 0 R>>>>${more}>>`;
const widget = "<</Type/Annot/Subtype/Widget/FT/Sig/T(S)/V 10 0 R/P 3 0 R/Rect[0 0 90 90]>>";
const words = "<</Length 40>>\nstream\nBT /F 20 Tf 60 700 Td (amount 900) Tj ET\nendstream";
const signature = {
  1: catalogue("/AcroForm<</SigFlags 3/Fields[11 0 R]>>"),
  3: page("/Annots[11 0 R]"),
  10: "<</Type/Sig/Contents<00>>>",
  11: widget,
};

const plain = withObjects(plainPage, {});
/** Added to a file, by objects that take the place of its own. */
const added = (objects: Record<number, string>, to = plain) => withObjects(to, objects, startOf(to));

/** The same page with its objects in a bundle and a table as a stream, as most programs write them today. */
function modern(): Buffer {
  const objects: Record<number, string> = { 1: catalogue(""), 2: "<</Type/Pages/Kids[3 0 R]/Count 1>>", 3: page() };
  const texts = Object.values(objects);
  const offsets = texts.map((_, at) => texts.slice(0, at).join(" ").length + (at > 0 ? 1 : 0));
  const head = Object.keys(objects)
    .map((number, at) => `${number} ${offsets[at]}`)
    .join(" ");
  const bundle = deflateSync(Buffer.from(`${head} ${texts.join(" ")}`));
  const parts: Buffer[] = [Buffer.from("%PDF-1.7\n")];
  const length = () => parts.reduce((sum, part) => sum + part.length, 0);
  const put = (text: string, data: Buffer, end: string) => {
    const at = length();
    parts.push(Buffer.from(`${text}stream\n`), data, Buffer.from(`\nendstream\nendobj\n${end}`));
    return at;
  };
  const contents = Buffer.from("BT ET");
  const fourth = put(`4 0 obj\n<</Length ${contents.length}>>\n`, contents, "");
  const sixth = put(
    `6 0 obj\n<</Type/ObjStm/N 3/First ${head.length + 1}/Filter/FlateDecode/Length ${bundle.length}>>\n`,
    bundle,
    "",
  );
  const start = length();
  const entries = [
    [0, 0, 0],
    [2, 6, 0],
    [2, 6, 1],
    [2, 6, 2],
    [1, fourth, 0],
    [0, 0, 0],
    [1, sixth, 0],
    [1, start, 0],
  ];
  const rows = entries.map(([kind = 0, two = 0, three = 0]) => Buffer.from([kind, two >> 8, two & 255, three]));
  const up = rows.map((row, at) => Buffer.from([2, ...row.map((byte, place) => byte - (rows[at - 1]?.[place] ?? 0))]));
  const table = deflateSync(Buffer.concat(up));
  const parameters = "/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 4>>";
  put(
    `7 0 obj\n<</Type/XRef/Size 8/W[1 2 1]/Root 1 0 R${parameters}/Length ${table.length}>>\n`,
    table,
    `startxref\n${start}\n%%EOF\n`,
  );
  return Buffer.concat(parts);
}

/** A table for readers of any age, and a stream that names one object more, or in `hidden` one of the table's elsewhere (7.5.8.4). */
function hybrid() {
  const made = (number: number) => {
    const first = `${plainPage.toString("latin1")}6 0 obj\n(a note)\nendobj\n`;
    const entry = Buffer.from([1, 0, 0, 0]);
    entry.writeUInt16BE(first.lastIndexOf("6 0 obj"), 1);
    const stream = `7 0 obj\n<</Type/XRef/Size 40/W[1 2 1]/Index[${number} 1]/Length 4>>\nstream\n${entry.toString("latin1")}\nendstream\nendobj\n`;
    const offsets = [...first.matchAll(/(\d) 0 obj\n/g)].slice(0, 5).map(({ index }) => index);
    const rows = offsets.map((at) => `${String(at).padStart(10, "0")} 00000 n\r\n`).join("");
    const trailer = `trailer\n<</Size 40/Root 1 0 R/XRefStm ${first.length}>>\n`;
    const start = first.length + stream.length;
    const table = `xref\n0 6\n0000000000 65535 f\r\n${rows}${trailer}startxref\n${start}\n%%EOF\n`;
    return Buffer.from(first + stream + table, "latin1");
  };
  return { file: made(6), hidden: made(4) };
}

describe("what was added to a signed PDF", () => {
  it("may be a signature, in a file of any kind", () => {
    expect(judged(plain, added(signature))).toBe(true);
    const file = modern();
    expect(judged(file, added(signature, file))).toBe(true);
    expect(judged(file, added({ ...signature, 3: page("/Annots[11 0 R]", "9 0 R") }, file))).toBe(false);
  });

  it("may be a seal of our own, and what is kept to check signatures", () => {
    const authority = testAuthority("p256");
    const sealer = { name: "公章", drawing: sealDrawing("清安市人民政府", "department"), ...authority.issue("公章") };
    const once = sealPdf(plainPdf, sealer, places, today);
    expect(judged(once, sealPdf(once, sealer, beside, today))).toBe(true);
    expect(judged(plain, added({ 1: catalogue("/DSS 20 0 R"), 20: "<</Certs[21 0 R]>>", 21: words }))).toBe(true);
  });

  it("may be how fields are written out where all fields are signatures, and a later version of PDF", () => {
    const form = (more: string, fields: string) => `/AcroForm<</SigFlags 3/Fields[${fields}]${more}>>`;
    const looks = "/DA(/Helv 0 Tf)/DR<</Font<</Helv 5 0 R>>>>";
    const next = { ...signature, 20: widget.replace("(S)", "(T)") };
    const once = added(signature);
    const twice = {
      ...next,
      1: catalogue(`${form(looks, "11 0 R 20 0 R")}/Version/2.0`),
      3: page("/Annots[11 0 R 20 0 R]"),
    };
    expect(judged(once, added(twice, once))).toBe(true);
    const withText = added({ ...signature, 1: catalogue(form("", "11 0 R 12 0 R")), 12: "<</FT/Tx/T(a)/V(b)>>" });
    const changed = { ...twice, 1: catalogue(form(looks, "11 0 R 12 0 R 20 0 R")) };
    expect(judged(withText, added(changed, withText))).toBe(false);
  });

  it("may be proofs where a signature of all names the catalogue (DocMDP)", () => {
    const named = { ...signature, 10: "<</Type/Sig/Contents<00>/Reference[<</Type/SigRef/Data 1 0 R>>]>>" };
    const form = "/AcroForm<</SigFlags 3/Fields[11 0 R]>>";
    const once = added(named);
    const proofs = { 1: catalogue(`${form}/DSS 20 0 R`), 20: "<</Certs[21 0 R]>>", 21: words };
    expect(judged(once, added(proofs, once))).toBe(true);
  });

  it("may be a field filled in that waited for its signature", () => {
    const waiting = added({ ...signature, 11: widget.replace("/V 10 0 R", "") });
    expect(judged(waiting, added({ 11: widget }, waiting))).toBe(true);
    const filled = added({ 11: widget.replace("/Sig", "/Tx") }, waiting);
    expect(judged(waiting, filled)).toBe(false);
  });

  it.each<[string, Record<number, string>]>([
    ["other contents of a page", { 4: words }],
    ["another page in place of one", { 3: page("", "20 0 R"), 20: words }],
    ["a page more", { 2: "<</Type/Pages/Kids[3 0 R 20 0 R]/Count 2>>", 20: page() }],
    ["another font", { 5: "<</Type/Font/Subtype/Type3>>" }],
    ["something done on opening", { 1: catalogue("/OpenAction<</S/JavaScript/JS(a)>>") }],
    ["layers", { 1: catalogue("/OCProperties<</OCGs[]>>") }],
    ["a drawing over a page", { 3: page("/Annots[20 0 R]"), 20: "<</Type/Annot/Subtype/Square/Rect[0 0 9 9]>>" }],
    ["a signature over all of a page", { ...signature, 11: widget.replace("[0 0 90 90]", "[0 0 595 842]") }],
    ["a signature that does something", { ...signature, 11: widget.replace("/V", "/A<</S/URI>>/V") }],
    ["a file in it", { 1: catalogue("/Names<</EmbeddedFiles<</Names[(a)20 0 R]>>>>"), 20: "<</Type/Filespec/F(a)>>" }],
    ["a file in a note", { 3: page("/Annots[20 0 R]"), 20: "<</Type/Annot/Subtype/FileAttachment/Rect[0 0 9 9]>>" }],
    ["a form of another kind (XFA)", { 1: catalogue("/AcroForm<</SigFlags 3/Fields[11 0 R]/XFA 20 0 R>>"), 20: words }],
    [
      "a form that readers draw anew",
      { 1: catalogue("/AcroForm<</Fields[11 0 R]/NeedAppearances true>>"), 11: widget },
    ],
    ["a form field", { 1: catalogue("/AcroForm<</Fields[20 0 R]>>"), 20: "<</FT/Tx/T(a)/V(b)>>" }],
    ["a key twice", { ...signature, 3: page("/Annots[11 0 R]/Contents 20 0 R"), 20: words }],
  ])("may not be %s", (_, objects) => {
    expect(judged(plain, added(objects))).toBe(false);
  });

  it("may be a signature of which nothing shows, where nothing may show", () => {
    const unseen = (rect: string) => {
      const after = added({ ...signature, 11: widget.replace("0 0 90 90", rect) });
      return addsOnly("unseen", after, after.toString("latin1"), plain.length, after.length);
    };
    expect(unseen("0 0 0 0")).toBe(true);
    expect(unseen("0 0 1 1")).toBe(false);
  });

  it("may not be what the signed file refers to and does not have", () => {
    const prepared = added({ 3: page("", "[4 0 R 20 0 R]") });
    expect(judged(prepared, added({ ...signature, 3: page("/Annots[11 0 R]", "[4 0 R 20 0 R]") }, prepared))).toBe(
      true,
    );
    expect(judged(prepared, added({ 20: words }, prepared))).toBe(false);
  });

  it("may not change what is shown as if it were only about the file", () => {
    const prepared = added({ 1: catalogue("/Metadata 4 0 R") });
    expect(judged(prepared, added({ 4: words }, prepared))).toBe(false);
    const kept = added({ 1: catalogue("/Metadata 20 0 R"), 20: words });
    expect(judged(kept, added({ 20: words.replace("900", "800") }, kept))).toBe(true);
  });

  it("may not lead back to what lay hidden in the signed file", () => {
    const hidden = added({ 3: page("", "4 0 R"), 20: words });
    const at = hidden.toString("latin1").indexOf("20 0 obj");
    const entry = `xref\n4 1\n${String(at).padStart(10, "0")} 00000 n\r\ntrailer\n<</Size 40/Root 1 0 R/Prev ${startOf(hidden)}>>\n`;
    expect(judged(hidden, Buffer.concat([hidden, Buffer.from(`${entry}startxref\n${hidden.length}\n%%EOF\n`)]))).toBe(
      false,
    );
  });

  it("is judged as readers of both tables see it, and as those of one do, where a file has two at once", () => {
    const { file, hidden } = hybrid();
    expect(judged(file, added(signature, file))).toBe(true);
    expect(judged(file, added({ ...signature, 6: words }, file))).toBe(false);
    expect(judged(hidden, added(signature, hidden))).toBe(false);
  });

  it("may not stand on other tables, name another root, or have two tables at once", () => {
    const file = added(signature).toString("latin1");
    const last = file.lastIndexOf("trailer");
    const change = (one: string, other: string) =>
      judged(plain, Buffer.from(file.slice(0, last) + file.slice(last).replace(one, other), "latin1"));
    expect(change("", "")).toBe(true);
    expect(change(`/Prev ${startOf(plain)}`, "")).toBe(false);
    expect(change("/Root 1 0 R", "/Root 11 0 R")).toBe(false);
    expect(change("/Root 1 0 R", "/Root 1 0 R/XRefStm 9")).toBe(false);
    expect(change(`/Prev ${startOf(plain)}`, `/Prev ${file.lastIndexOf("xref\n0 1")}`)).toBe(false);
  });
});
