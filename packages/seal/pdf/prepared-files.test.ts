import { describe, expect, it } from "vitest";
import { plainPage, startOf, withObjects } from "./foreign.testing.ts";
import { addsOnly } from "./later-changes.ts";

type Objects = Readonly<Record<number, string>>;

const catalogue = (more = "") => `<</Type/Catalog/Pages 2 0 R${more}>>`;
const page = (more = "", contents = "4 0 R", resources = "/Font<</F 5 0 R>>") =>
  `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents ${contents}/Resources<<${resources}>>${more}>>`;
const stream = (words: string, more = "", length = words.length) =>
  `<<${more}/Length ${length}>>\nstream\n${words}\nendstream`;
const drawn = (amount: string, more = "") => stream(`BT /F 20 Tf 60 700 Td (amount ${amount}) Tj ET`, more);
const form = (amount: string) => drawn(amount, "/Subtype/Form/BBox[0 0 595 842]");
const widget = (more = "", rect = "0 0 90 90") =>
  `<</Type/Annot/Subtype/Widget/FT/Sig/T(S)/P 3 0 R/Rect[${rect}]${more}>>`;
const signed: Objects = {
  1: catalogue("/AcroForm<</SigFlags 3/Fields[11 0 R]>>"),
  3: page("/Annots[11 0 R]"),
  10: "<</Type/Sig/Contents<00>>>",
  11: widget("/V 10 0 R"),
};

/** The first revision of a file that somebody prepared before it was signed, and what they add afterwards. */
const prepared = (objects: Objects) => withObjects(plainPage, objects);
const judged = (before: Buffer, after: Buffer, allowed: "seals" | "proofs" = "seals") =>
  addsOnly(allowed, after, after.toString("latin1"), before.length, after.length);
function isHarmless(first: Objects, then: Objects, change: (text: string) => string = (text) => text): boolean {
  const before = prepared(first);
  const added = withObjects(before, then, startOf(before)).toString("latin1").slice(before.length);
  return judged(before, Buffer.concat([before, Buffer.from(change(added), "latin1")]));
}

describe("a file that was prepared before it was signed, so that it could be changed afterwards, is told:", () => {
  it.each<[string, Objects, Objects]>([
    ["contents that call themselves a field", { 4: drawn("100", "/FT/Sig") }, { 4: drawn("900", "/FT/Sig") }],
    ["contents that call themselves a page", { 4: drawn("100", "/Type/Page") }, { 4: drawn("900", "/Type/Page") }],
    [
      "a drawing under the name of what is said of the file",
      {
        3: page("", "4 0 R", "/XObject 20 0 R"),
        4: stream("/Metadata Do"),
        20: "<</Type/Catalog/Metadata 21 0 R>>",
        21: form("100"),
      },
      { 21: form("900") },
    ],
    [
      "the catalogue as a list of drawings",
      { 3: page("", "4 0 R", "/XObject 1 0 R"), 4: stream("/DSS Do") },
      { 1: catalogue("/DSS 21 0 R"), 21: form("900") },
    ],
    [
      "a field as a list of drawings",
      { 3: page("", "4 0 R", "/XObject 20 0 R"), 4: stream("/V Do"), 20: "<</FT/Sig>>" },
      { 20: "<</FT/Sig/V 21 0 R>>", 21: form("900") },
    ],
    [
      "proofs that are drawn too",
      {
        1: catalogue("/DSS 20 0 R"),
        3: page("", "4 0 R", "/XObject<</X 21 0 R>>"),
        4: stream("/X Do"),
        20: "<</Certs[21 0 R]>>",
        21: form("100"),
      },
      { 21: form("900") },
    ],
    [
      "a field over the whole page that waits for its signature",
      {
        1: catalogue("/AcroForm<</Fields[11 0 R]>>"),
        3: page("/Annots[11 0 R]"),
        11: widget("", "0 0 595 842"),
      },
      { 10: "<</Type/Sig/Contents<00>>>", 11: widget("/V 10 0 R/AP<</N 22 0 R>>", "0 0 595 842"), 22: form("900") },
    ],
    [
      "a field that is drawn anew without being signed",
      { 1: catalogue("/AcroForm<</Fields[11 0 R]>>"), 3: page("/Annots[11 0 R]"), 11: widget() },
      { 11: widget("/AP<</N 22 0 R>>"), 22: form("900") },
    ],
  ])("%s", (_, first, then) => {
    expect(isHarmless(first, {})).toBe(true);
    expect(isHarmless(first, then)).toBe(false);
  });

  it.each<[string, Objects, Objects]>([
    [
      "a length that tells too little",
      { 4: stream("BT (a) Tj ET", "", 5) },
      { 4: stream("BT (a) Tj ET BT (900) Tj ET", "", 5) },
    ],
    [
      "a reference with a comment in it",
      { 3: page("", "[4 0 R 20%\n0 R]") },
      { 3: page("/Annots[]", "[4 0 R 20%\n0 R]"), 20: drawn("900") },
    ],
    ["a reference in longer figures", { 3: page("", "[4 0 R 0000000020 0 R]") }, { 20: drawn("900") }],
    ["a reference with a sign", { 3: page("", "[4 0 R +20 0 R]") }, { 20: drawn("900") }],
  ])("%s", (_, first, then) => {
    expect(isHarmless(first, then)).toBe(false);
  });
});

describe("a signature that is added may not bring along", () => {
  const over = (rect: string) => ({ ...signed, 11: widget("/V 10 0 R", rect) });
  const many = (count: number) => Array.from({ length: count }, (_, at) => at + 20);

  it("an appearance on more than a quarter of its page, in one piece or in several", () => {
    const small = { 3: page().replace("595 842", "200 200") };
    const annotated = { 3: page("/Annots[11 0 R]").replace("595 842", "200 200") };
    expect(isHarmless({}, over("0 0 297 421"))).toBe(true);
    expect(isHarmless({}, over("0 0 420 421"))).toBe(false);
    expect(isHarmless(small, { ...over("0 0 99 99"), ...annotated })).toBe(true);
    expect(isHarmless(small, { ...over("0 0 120 120"), ...annotated })).toBe(false);
    const pieces = Object.fromEntries(many(4).map((number) => [number, widget("", "0 0 297 210")]));
    const listed = many(4).map((number) => `${number} 0 R`);
    expect(isHarmless({}, { 3: page(`/Annots[${listed.slice(2).join(" ")}]`), ...pieces })).toBe(true);
    expect(isHarmless({}, { 3: page(`/Annots[${listed.join(" ")}]`), ...pieces })).toBe(false);
  });

  it.each([
    ["an action under another spelling of its name", { ...signed, 11: widget("/V 10 0 R/#41<</S/URI>>") }],
    ["a note that calls itself a signature", { ...signed, 11: widget("/V 10 0 R").replace("/Widget", "/FreeText") }],
    ["another generation of the contents", { ...signed, 3: page("/Annots[11 0 R]", "4 1 R") }],
  ])("%s", (_, objects) => {
    expect(isHarmless({}, signed)).toBe(true);
    expect(isHarmless({}, objects)).toBe(false);
  });

  it.each<[string, (text: string) => string]>([
    ["a size that takes away what is there", (text) => text.replace("/Size 40", "/Size 4")],
    ["the same object of another generation", (text) => text.replace(/(3 1\n\d{10} )00000/, "$100001")],
    ["a table in which readers find a fault", (text) => text.replaceAll(" n\r\n", " n\n")],
    ["a table behind a comment", (text) => text.replace("xref\n0 1", "%\nxref\n0 1")],
    ["a stream that begins in another way", (text) => text.replace("stream\n", "stream\r")],
  ])("%s", (_, change) => {
    const objects = { ...signed, 20: drawn("100") };
    expect(isHarmless({}, objects)).toBe(true);
    expect(isHarmless({}, objects, change)).toBe(false);
  });

  it("anything at all where the first signer forbade it (DocMDP, level 1), also by parameters that stand elsewhere", () => {
    const certified = (level: number) => ({
      1: catalogue("/Perms<</DocMDP 20 0 R>>"),
      20: "<</Type/Sig/Reference[21 0 R]>>",
      21: "<</TransformMethod/DocMDP/TransformParams 22 0 R>>",
      22: `<</P ${level}>>`,
    });
    const more = { ...signed, 1: catalogue("/Perms<</DocMDP 20 0 R>>/AcroForm<</SigFlags 3/Fields[11 0 R]>>") };
    expect([1, 2, 3].map((level) => isHarmless(certified(level), more))).toEqual([false, true, true]);
  });
});

describe("behind the last signature", () => {
  const file = prepared({});
  const added = (objects: Objects, to = file) => withObjects(to, objects, startOf(to));
  const proofs: Objects = { 1: catalogue("/DSS 20 0 R"), 20: "<</Certs[21 0 R]>>", 21: stream("certificate") };

  it("may stand what is kept to check it (DSS), once and again, and nothing else", () => {
    const once = added(proofs);
    expect(judged(file, once, "proofs")).toBe(true);
    const more = added({ 20: "<</Certs[21 0 R]/CRLs[22 0 R]>>", 22: stream("list") }, once);
    expect(judged(once, more, "proofs")).toBe(true);
    expect(judged(file, more, "proofs")).toBe(true);
    const noted = (about: string, to: Buffer) => {
      const text = added({ ...proofs, 30: about }, to).toString("latin1");
      const trailer = text.lastIndexOf("/Root");
      return Buffer.from(`${text.slice(0, trailer)}/Info 30 0 R${text.slice(trailer)}`, "latin1");
    };
    const before = noted("<</Title(a)/ModDate(1)>>", file);
    expect(judged(before, added({ 30: "<</Title(a)/ModDate(2)/Producer(b)>>" }, before), "proofs")).toBe(true);
    expect(judged(before, added({ 30: "<</Title(b)/ModDate(1)>>" }, before), "proofs")).toBe(false);
    for (const objects of [signed, { 4: drawn("900") }, { ...proofs, 3: page("/Annots[]") }])
      expect(judged(file, added(objects), "proofs")).toBe(false);
  });
});
