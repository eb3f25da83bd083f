import { describe, expect, it } from "vitest";
import { places, plainOfd } from "../documents.testing.ts";
import { type Files, packed, sealedFiles } from "../ofd/foreign.testing.ts";
import { sealOfd } from "../ofd/seal-ofd.ts";
import { testSealer, today } from "../testing.ts";
import { readZip } from "../zip/read-zip.ts";
import { storedZip } from "../zip/write-zip.ts";
import { verifyFile } from "./verify-file.ts";

const city = testSealer();
const { trust } = city.authority;
const check = (file: Buffer) => verifyFile(file, trust, today);
const page = "Doc_0/Pages/Page_0/Content.xml";
const [list, folder] = ["Doc_0/Signs/Signatures.xml", "Doc_0/Signs/Sign_0"];
const altered = (content: Buffer | undefined) => Buffer.from(content!.toString().replace("人民", "入民"));

const own = sealOfd(plainOfd, city.sealer, places, today);
const other = sealOfd(plainOfd, city.sealer, [{ ...places[0]!, x: 10 }], new Date(today.getTime() - 1000));
const foreign = sealedFiles(city.sealer);

/** The verdict on a sealed document's files once they were changed, packed by whoever sealed them. */
function verdicts(change: (files: Files) => void) {
  const [ours, theirs]: Files[] = [new Map(readZip(own).files), new Map(foreign)];
  for (const files of [ours!, theirs!]) change(files);
  return [check(storedZip(ours!)).verdict, check(packed(theirs!)).verdict];
}

describe("an OFD sealed by another program", () => {
  it.each([
    ["its own prefix of names", { prefix: "x:" }],
    ["no prefix", { prefix: "" }],
    ["SHA-256", { method: "SHA-256", hash: "sha256" }],
    ["UTF-16", { encode: (xml: string) => Buffer.from(`\ufeff${xml}`, "utf16le") }],
    ["GBK", { encode: (xml: string) => Buffer.from(`<?xml version="1.0" encoding="GBK"?>${xml}`) }],
    ["places in CDATA", { encode: (xml: string) => Buffer.from(xml.replace(/>(\/Doc[^<]*)</g, "><![CDATA[$1]]><")) }],
  ])("is read with %s", (_, form) => {
    expect(check(packed(sealedFiles(city.sealer, form)))).toMatchObject({ verdict: "valid", uncovered: [] });
  });

  it.each(["MD5", "SHA1"])("by %s proves little, and that is told", (method) => {
    const report = check(packed(sealedFiles(city.sealer, { method, hash: method.toLowerCase() })));
    expect(report).toMatchObject({ verdict: "intact", signatures: [{ state: "digestWeak" }] });
  });

  it("that covers less than the document uses is told so, by the names of what is not covered", () => {
    const report = check(packed(sealedFiles(city.sealer, { leaves: (name) => name === page })));
    expect(report).toMatchObject({ verdict: "partly", uncovered: [page], signatures: [{ state: "valid" }] });
  });

  it.each<[string, (xml: string) => string]>([
    ["a page hidden in it", (xml) => xml.replace("</ofd:Signatures>", "<ofd:Content><ofd:Layer/></ofd:Content>$&")],
    ["a page hidden in one of its seals", (xml) => xml.replace("></ofd:Signature>", "><ofd:Content/></ofd:Signature>")],
    ["a page that lists seals too", (xml) => xml.replaceAll("ofd:Signatures", "ofd:Page")],
  ])("and whose list of seals, which none covers, is also %s, is told so", (_, change) => {
    const files = new Map(foreign);
    const xml = files.get(list)!.toString();
    files.set(list, Buffer.from(change(xml)));
    expect(change(xml)).not.toBe(xml);
    expect(check(packed(files))).toMatchObject({ verdict: "partly", uncovered: [list] });
  });

  it("by a digest that nobody knows is told to be unsupported, and not to be changed", () => {
    const report = check(packed(sealedFiles(city.sealer, { method: "1.2.3.4" })));
    expect(report).toMatchObject({ verdict: "unreadable", signatures: [{ state: "unsupported", changed: [] }] });
  });

  it("in the second document of a package leaves the first one uncovered", () => {
    const files = new Map(foreign);
    const first = "<ofd:DocBody><ofd:DocRoot>Doc_1/Document.xml</ofd:DocRoot></ofd:DocBody>";
    files.set("OFD.xml", Buffer.from(files.get("OFD.xml")!.toString().replace("<ofd:DocBody>", `${first}$&`)));
    files.set("Doc_1/Document.xml", Buffer.from("<ofd:Document/>"));
    expect(check(packed(files))).toMatchObject({ verdict: "changed", uncovered: ["Doc_1/Document.xml"] });
  });
});

describe("an OFD that somebody meddled with", () => {
  it.each<[string, (files: Files) => void, string, string]>([
    ["a page changed", (files) => files.set(page, altered(files.get(page))), "changed", "changed"],
    ["a page taken away", (files) => files.delete(page), "changed", "changed"],
    ["a page added", (files) => files.set("Doc_0/Pages/Page_9/Content.xml", Buffer.from("<a/>")), "changed", "partly"],
    [
      "a page under a name in small letters",
      (files) => files.set(page.toLowerCase(), altered(files.get(page))),
      "changed",
      "partly",
    ],
    [
      "a version of the document added",
      (files) => files.set("Doc_0/Versions/V1.xml", Buffer.from("<a/>")),
      "changed",
      "partly",
    ],
    ["the list of seals taken away", (files) => files.delete(list), "unreadable", "unreadable"],
    ["the list of seals emptied", (files) => files.set(list, Buffer.from("<Signatures/>")), "unreadable", "unreadable"],
    [
      "the list under another name",
      (files) => files.set("Doc_0/Signs/S.xml", files.get(list)!) && files.delete(list),
      "unreadable",
      "unreadable",
    ],
    [
      "the list naming one seal twice",
      (files) =>
        files.set(
          list,
          Buffer.from(
            files
              .get(list)!
              .toString()
              .replace(/<ofd:Signature [^>]*>(<\/ofd:Signature>)?/, "$&$&"),
          ),
        ),
      "unreadable",
      "unreadable",
    ],
    [
      "the signature of another file",
      (files) => files.set(`${folder}/SignedValue.dat`, readZip(other).files.get(`${folder}/SignedValue.dat`)!),
      "changed",
      "changed",
    ],
    [
      "the seal of another unit",
      (files) => files.set(`${folder}/Seal.esl`, testSealer("清安市财政局").sealer.seal),
      "changed",
      "changed",
    ],
    ["no signature", (files) => files.delete(`${folder}/SignedValue.dat`), "unreadable", "unreadable"],
    [
      "another digest method",
      (files) =>
        files.set(
          `${folder}/Signature.xml`,
          Buffer.from(
            files
              .get(`${folder}/Signature.xml`)!
              .toString()
              .replace(/CheckMethod="[^"]*"/, 'CheckMethod="MD5"'),
          ),
        ),
      "changed",
      "changed",
    ],
    [
      "OFD.xml leading to another document",
      (files) =>
        files.set(
          "OFD.xml",
          Buffer.from(files.get("OFD.xml")!.toString().replace("Doc_0/Document.xml", "Doc_0/Other.xml")),
        ),
      "changed",
      "changed",
    ],
    [
      "a document type in the list",
      (files) =>
        files.set(
          list,
          Buffer.from(`<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><Signatures>&b;</Signatures>`),
        ),
      "unreadable",
      "unreadable",
    ],
  ])("is refused: %s", (_, change, ours, theirs) => {
    const [one, two] = verdicts(change);
    // Of our own files every byte counts: what only stands beside is a change too, or is told as not covered.
    expect(ours === "changed" ? ["changed", "partly"] : [ours]).toContain(one);
    expect(two).toBe(theirs);
  });
});
