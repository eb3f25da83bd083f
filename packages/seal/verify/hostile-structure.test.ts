import { describe, expect, it } from "vitest";
import { beside, places, plainOfd, plainPdf } from "../documents.testing.ts";
import { type Files, packed, sealedFiles } from "../ofd/foreign.testing.ts";
import { sealOfd } from "../ofd/seal-ofd.ts";
import { type PdfSealer, sealPdf } from "../pdf/seal-pdf.ts";
import { sealDrawing } from "../picture/seal-drawing.ts";
import { testAuthority, testSealer, today } from "../testing.ts";
import { readZip } from "../zip/read-zip.ts";
import { storedZip } from "../zip/write-zip.ts";
import { verifyFile } from "./verify-file.ts";

const city = testSealer();
const stranger = testSealer("外地单位", { authority: testAuthority("sm2", "外地") });
const { trust } = city.authority;
const check = (file: Buffer) => verifyFile(file, trust, today);
const [list, folder] = ["Doc_0/Signs/Signatures.xml", "Doc_0/Signs/Sign_0"];
const page = "Doc_0/Pages/Page_0/Content.xml";

/** Sealed by another program, packed with its files in this order and something done to them. */
function foreign(change: (files: Files) => void): Buffer {
  const files: Files = new Map(sealedFiles(city.sealer));
  change(files);
  return packed(files);
}

const edited = (name: string, one: string | RegExp, other: string) => (files: Files) => {
  const before = files.get(name)!.toString();
  const after = before.replace(one, other);
  expect(after).not.toBe(before);
  files.set(name, Buffer.from(after));
};

describe("a seal of a stranger on a paper that a unit sealed", () => {
  const sealed = sealOfd(plainOfd, city.sealer, places, today);
  const whole = { page: 0, x: 0, y: 0, width: 210, height: 297 };

  it("may show anything over it in an OFD, and so is told as not covered by the unit", () => {
    const report = check(sealOfd(sealed, stranger.sealer, [whole], today));
    expect(report.signatures.map(({ state }) => state)).toEqual(["valid", "issuerUnknown"]);
    expect(report).toMatchObject({
      verdict: "partly",
      uncovered: expect.arrayContaining(["Doc_0/Signs/Sign_1/Seal.esl"]),
    });
  });

  it("does not cover a file that it brings along, which the document may have been waiting for", () => {
    const files = new Map(readZip(sealed).files);
    files.set("Doc_0/Annots/Annotations.xml", Buffer.from("<Annotations/>"));
    const report = check(sealOfd(storedZip(files), stranger.sealer, [whole], today));
    expect(report).toMatchObject({
      verdict: "partly",
      uncovered: expect.arrayContaining(["Doc_0/Annots/Annotations.xml"]),
    });
  });

  it("that stood there before the unit sealed is covered by it", () => {
    const before = sealOfd(plainOfd, stranger.sealer, [whole], today);
    expect(check(sealOfd(before, city.sealer, places, today))).toMatchObject({ verdict: "intact", uncovered: [] });
  });

  const authority = testAuthority("p256");
  const drawing = sealDrawing("清安市人民政府", "department");
  const sealer = (by: typeof authority): PdfSealer => ({ name: "公章", drawing, ...by.issue("公章") });
  const judged = (file: Buffer) => verifyFile(file, authority.trust, today);

  it("is told so in a PDF too; of the unit's own second seal, and of a stranger's earlier one, nothing is", () => {
    const [own, other] = [sealer(authority), sealer(testAuthority("p256", "外地"))];
    const once = sealPdf(plainPdf, own, places, today);
    const report = judged(sealPdf(once, other, beside, today));
    expect(report.signatures.map(({ state }) => state)).toEqual(["valid", "issuerUnknown"]);
    expect(report).toMatchObject({ verdict: "partly", uncovered: [expect.stringMatching(`^${once.length}-`)] });
    expect(judged(sealPdf(once, own, beside, today))).toMatchObject({ verdict: "valid", uncovered: [] });
    const early = sealPdf(sealPdf(plainPdf, other, places, today), own, beside, today);
    expect(judged(early)).toMatchObject({ verdict: "intact", uncovered: [] });
  });
});

describe("the list of seals, which none of them covers,", () => {
  /** Two seals of another program, of which the second covers the first. */
  const two = (files: Files) => {
    for (const [name, content] of sealedFiles(city.sealer, { from: files })) files.set(name, content);
  };

  it("names them all: one that is left out would not be shown", () => {
    const both = foreign(two);
    expect(check(both)).toMatchObject({ verdict: "valid", signatures: [{}, {}] });
    const hidden = foreign((files) => {
      two(files);
      edited(list, /<ofd:Signature ID="1"[^>]*><\/ofd:Signature>/, "")(files);
    });
    expect(check(hidden)).toMatchObject({ verdict: "partly", uncovered: [list], signatures: [{ state: "valid" }] });
  });

  it("is read by the code of characters that it says, and refused where nobody knows it", () => {
    const coded = (code: string) =>
      foreign((files) => edited(list, /^/, `<?xml version="1.0" encoding="${code}"?>`)(files));
    expect(["UTF-8", "GB18030", "utf-16"].map((code) => check(coded(code)).verdict)).toEqual(Array(3).fill("valid"));
    expect(["utf-7", "IBM037"].map((code) => check(coded(code)).verdict)).toEqual(Array(2).fill("unreadable"));
  });

  it.each<[string, (files: Files) => void, string]>([
    [
      "a highest number that is wrong, which shows nothing",
      edited(list, "<ofd:Signature ", "<ofd:MaxSignId>9</ofd:MaxSignId>$&"),
      "valid",
    ],
    ["a second list that nothing leads to", (files) => files.set("Doc_0/Signatures.xml", files.get(list)!), "partly"],
    ["a place with a backslash", edited(list, `/${folder}/`, `\\${folder.replaceAll("/", "\\")}\\`), "unreadable"],
    ["a place in other letters", edited(list, "Signature.xml", "signature.xml"), "unreadable"],
    ["a place that leads around", edited(list, `/${folder}/`, `/../${folder}/`), "unreadable"],
  ])("with %s", (_, change, verdict) => {
    expect(check(foreign(change)).verdict).toBe(verdict);
  });
});

describe("what a seal covers is compared", () => {
  it.each<[string, (files: Files) => void]>([
    [
      "where its stamp stands",
      edited(`${folder}/Signature.xml`, "<ofd:Seal>", '<ofd:StampAnnot ID="1" PageRef="1" Boundary="0 0 9 9"/>$&'),
    ],
    ["when it was made", edited(`${folder}/Signature.xml`, "10:00:00", "09:00:00")],
    ["which files it names", edited(`${folder}/Signature.xml`, /<ofd:Reference .*?<\/ofd:Reference>/, "")],
    ["a place that it names, taken around", edited(`${folder}/Signature.xml`, `/${page}`, `/Doc_0/../${page}`)],
    ["which page comes first", edited("Doc_0/Document.xml", "Page_0", "Page_1")],
    [
      "a template of its pages",
      edited("Doc_0/Document.xml", "</ofd:CommonData>", '<ofd:TemplatePage ID="9" BaseLoc="T.xml"/>$&'),
    ],
    [
      "notes over its pages",
      edited("Doc_0/Document.xml", "</ofd:Pages>", "$&<ofd:Annotations>A.xml</ofd:Annotations>"),
    ],
    [
      "a version",
      edited("OFD.xml", "</ofd:DocRoot>", '$&<ofd:Versions><ofd:Version ID="1" BaseLoc="V.xml"/></ofd:Versions>'),
    ],
  ])("%s", (_, change) => {
    expect(check(foreign(change)).verdict).toBe("changed");
  });
});
