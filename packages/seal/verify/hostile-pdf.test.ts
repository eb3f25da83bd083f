import { describe, expect, it } from "vitest";
import { places, plainPdf } from "../documents.testing.ts";
import { type ForeignSigner, plainPage, signedBy, startOf, withObjects } from "../pdf/foreign.testing.ts";
import { sealPdf } from "../pdf/seal-pdf.ts";
import { sealDrawing } from "../picture/seal-drawing.ts";
import { testAuthority, today } from "../testing.ts";
import { has, run } from "../tools.testing.ts";
import { verifyFile } from "./verify-file.ts";

const authority = testAuthority("p256");
const drawing = sealDrawing("清安市人民政府", "department");
const own = sealPdf(
  plainPdf,
  { name: "清安市人民政府公章", drawing, ...authority.issue("清安市人民政府") },
  places,
  today,
);
const now = new Date();
const check = (file: Buffer, at = now) => verifyFile(file, authority.trust, at);

const rsa: ForeignSigner = { key: ["rsa:2048"] };
const curve = (name: string) => ["ec", "-pkeyopt", `ec_paramgen_curve:${name}`];

describe.skipIf(!has("openssl"))("a PDF signed by another program", () => {
  it.each<[string, ForeignSigner, string]>([
    ["RSA", rsa, "PKCS#7 SHA256"],
    ["RSA-PSS", { key: ["rsa:2048"], sign: ["-keyopt rsa_padding_mode:pss"] }, "PKCS#7 SHA256"],
    ["a key for RSA-PSS alone", { key: ["rsa-pss -pkeyopt rsa_keygen_bits:2048"] }, "PKCS#7 SHA256"],
    ["ECDSA on P-256", { key: curve("P-256") }, "PKCS#7 SHA256"],
    ["ECDSA on P-384", { key: curve("P-384"), sign: ["-md sha384"] }, "PKCS#7 SHA384"],
    ["CAdES", { ...rsa, sign: ["-cades"], subFilter: "ETSI.CAdES.detached" }, "CAdES SHA256"],
    ["lengths without end (BER)", { ...rsa, sign: ["-stream", "-indef"] }, "PKCS#7 SHA256"],
    ["a key named by itself", { ...rsa, sign: ["-keyid"] }, "PKCS#7 SHA256"],
    ["SHA-3", { ...rsa, sign: ["-md sha3-256"] }, "PKCS#7 SHA3-256"],
    ["a certificate with a number below zero", { key: ["rsa:2048", "-set_serial -5"] }, "PKCS#7 SHA256"],
    ["a program that writes the room first", { ...rsa, isRoomFirst: true }, "PKCS#7 SHA256"],
    ["no signed attributes", { ...rsa, sign: ["-noattr"] }, "PKCS#7 SHA256"],
  ])("by %s is intact, its issuer unknown here; one byte changed is told", (_, signer, form) => {
    const file = signedBy(signer);
    const { verdict, uncovered, signatures } = check(file);
    expect([verdict, uncovered]).toEqual(["intact", []]);
    expect(signatures).toMatchObject([{ state: "issuerUnknown", signer: "Foreign Office" }]);
    expect(`${signatures[0]?.format} ${signatures[0]?.algorithm}`).toBe(form);
    expect(signatures[0]?.at).toBe("2026-03-16T02:00:00.000Z");
    file[file.indexOf("amount 100") + 7]! ^= 1;
    expect(check(file)).toMatchObject({ verdict: "changed", signatures: [{ state: "changed" }] });
  });

  it("by SHA-1 proves little, and that is told", () => {
    const report = check(signedBy({ ...rsa, sign: ["-md sha1"] }));
    expect(report).toMatchObject({ verdict: "intact", signatures: [{ state: "digestWeak", algorithm: "SHA1" }] });
  });

  it("twice, each time by another, is intact; between them nothing else may have been added", () => {
    const [once, other] = [signedBy(rsa), { key: curve("P-256"), sign: ["-cades"], subFilter: "ETSI.CAdES.detached" }];
    const twice = check(signedBy(other, once, 20));
    expect(twice).toMatchObject({ verdict: "intact", uncovered: [] });
    expect(twice.signatures.map(({ format }) => format)).toEqual(["PKCS#7", "CAdES"]);
    const between = withObjects(once, { 4: words }, startOf(once));
    expect(check(signedBy(other, between, 20))).toMatchObject({ verdict: "partly", uncovered: [expect.any(String)] });
  });

  it.skipIf(!has("pdfsig"))("is signed to pdfsig too, and both tell the same of every way of meddling", () => {
    const signed = signedBy(rsa);
    for (const [name, file] of Object.entries(meddled(signed))) {
      const told = run("pdfsig", ["file.pdf"], { "file.pdf": file }).text;
      const isGood = told.includes("Signature is Valid") && told.includes("Total document signed");
      expect(isGood || check(file).verdict !== "intact", name).toBe(true);
    }
    expect(run("pdfsig", ["file.pdf"], { "file.pdf": signed }).text).toContain("Total document signed");
  });
});

/** A text in place of another of the same length, so that no place in the file moves. */
const replaced = (file: Buffer, one: string | RegExp, other: (found: string) => string) =>
  Buffer.from(
    file.toString("latin1").replace(one, (found) => other(found).padEnd(found.length)),
    "latin1",
  );

const page = (contents: number) =>
  `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents ${contents} 0 R/Resources<</Font<</F 5 0 R>>>>>>`;
const words = "<</Length 40>>\nstream\nBT /F 20 Tf 60 700 Td (amount 900) Tj ET\nendstream";
const range = /\/ByteRange\[[\d ]*\]/;
const numbersOf = (file: Buffer) => (range.exec(file.toString("latin1"))?.[0].match(/\d+/g) ?? []).map(Number);
const withRange = (file: Buffer, change: (numbers: number[]) => (number | string)[]) =>
  replaced(file, range, () => `/ByteRange[${change(numbersOf(file)).join(" ")}]`);

/** Ways to show a reader of a signed file something else; none of them is a valid file (pdf-insecurity.org has their names). */
function meddled(file: Buffer): Record<string, Buffer> {
  const start = startOf(file);
  const [, gap = 0, after = 0] = numbersOf(file);
  const text = file.toString("latin1");
  return {
    "shadow: a page replaced": withObjects(file, { 3: page(30), 30: words }, start),
    "shadow: contents replaced": withObjects(file, { 4: words }, start),
    "shadow: a table that leads elsewhere": Buffer.concat([
      file,
      Buffer.from(
        `xref\n4 1\n${text.indexOf("5 0 obj").toString().padStart(10, "0")} 00000 n\r\ntrailer\n<</Size 40/Root 1 0 R/Prev ${start}>>\nstartxref\n${file.length}\n%%EOF\n`,
      ),
    ]),
    "shadow: hidden by an annotation": withObjects(
      file,
      {
        3: page(4).replace(/>>$/, "/Annots[31 0 R]>>"),
        31: "<</Type/Annot/Subtype/Square/Rect[0 0 595 842]/IC[1 1 1]>>",
      },
      start,
    ),
    "incremental saving: objects without a table": Buffer.concat([file, Buffer.from(`4 0 obj\n${words}\nendobj\n`)]),
    "incremental saving: a table without an end": Buffer.concat([
      file,
      Buffer.from("xref\n0 1\n0000000000 65535 f\r\n"),
    ]),
    "incremental saving: a form filled in": withObjects(
      file,
      { 1: "<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[32 0 R]>>>>", 32: "<</FT/Tx/T(a)/V(b)>>" },
      start,
    ),
    "universal forgery: no range": replaced(file, range, () => ""),
    "universal forgery: an empty range": replaced(file, range, () => "/ByteRange[]"),
    "universal forgery: a range of nothing": withRange(file, () => [0, 0, 0, 0]),
    "universal forgery: a negative range": withRange(file, ([one, two, three]) => [one!, two!, three!, -1]),
    "universal forgery: a huge range": withRange(file, ([one, two, three]) => [one!, two!, three!, 9999999999]),
    "universal forgery: a range of words": withRange(file, () => ["null"]),
    "universal forgery: no signature": replaced(file, /\/Contents<[0-9a-f]*>/, () => "/Contents<00>"),
    "universal forgery: an empty signature": replaced(file, /\/Contents<[0-9a-f]*>/, () => "/Contents<>"),
    "wrapping: the signed end moved back": Buffer.concat([
      file.subarray(0, after),
      Buffer.from(`4 0 obj\n${words}\nendobj\n`),
      file.subarray(after),
    ]),
    "a range that overlaps": withRange(file, ([one, two, three, four]) => [one!, two! + 8, three! - 8, four!]),
    "a range that leaves out more": withRange(file, ([one, two, three, four]) => [one!, two!, three! + 8, four! - 8]),
    "a range that begins later": withRange(file, ([, two, three, four]) => [8, two! - 8, three!, four!]),
    "a range of another filled room": withRange(file, ([one, two, three, four]) => [one!, two!, three!, four! - 8]),
    "more in the room behind the signature": replaced(file, /0{64}>/, () => `${"0".repeat(60)}4142>`),
    "another name in the dictionary": replaced(file, "/SubFilter/", () => "/SubFilteR/"),
    "cut off": file.subarray(0, after + 10),
    "cut off within the signature": file.subarray(0, gap + 400),
    "bytes behind the end": Buffer.concat([file, Buffer.from("\n% harmless?\n")]),
    "another file before it": Buffer.concat([plainPage, file]),
  };
}

describe("a PDF that somebody meddled with after it was signed", () => {
  const signed = has("openssl") ? signedBy(rsa) : own;
  const moment = has("openssl") ? now : today;

  it("is never told to be as it was signed, whoever signed it", () => {
    expect(["valid", "intact"]).toContain(check(signed, moment).verdict);
    for (const [name, file] of Object.entries(meddled(signed)))
      expect(["changed", "partly", "unreadable"], name).toContain(check(file, moment).verdict);
  });

  it("names the bytes that were added behind the signature", () => {
    const added = meddled(signed)["shadow: a page replaced"]!;
    expect(check(added, moment)).toMatchObject({ verdict: "partly", uncovered: [`${signed.length}-${added.length}`] });
  });

  it("with very many ranges, or a room without end, is refused without being looked through", () => {
    expect(check(Buffer.concat([own, Buffer.from("/ByteRange[0 1 2 3]".repeat(60))]), today).verdict).toBe(
      "unreadable",
    );
    const deep = Buffer.from(`%PDF-1.7\n/ByteRange[0 40 60040 0]/Contents`.padEnd(40).slice(0, 40));
    const room = Buffer.from(`<${"3080".repeat(14_999)}>>`);
    expect(check(Buffer.concat([deep, room]), today).verdict).toBe("unreadable");
  });
});

describe("who signed a PDF", () => {
  it("is who the certificate says, whatever name stands beside the signature", () => {
    const person = sealPdf(
      plainPdf,
      { name: "清安市人民政府公章", drawing, ...authority.issue("周明") },
      places,
      today,
    );
    expect(check(person, today)).toMatchObject({ verdict: "valid", signatures: [{ name: "周明", signer: "周明" }] });
  });
});
