import { validateOfd } from "@tz/typeset/testing";
import { describe, expect, it } from "vitest";
import { sm3 } from "../crypto/hash.ts";
import { beside, pageCount, places, plainOfd } from "../documents.testing.ts";
import { seamPlaces } from "../picture/seam.ts";
import { readSignature } from "../ses/read.ts";
import { after, before, testSealer, today } from "../testing.ts";
import { has, pem, run, SM2_ID } from "../tools.testing.ts";
import { readCertificate } from "../x509/certificate.ts";
import { readZip } from "../zip/read-zip.ts";
import { storedZip } from "../zip/write-zip.ts";
import { sealOfd } from "./seal-ofd.ts";
import { verifyOfd } from "./verify-ofd.ts";

const city = testSealer();
const bureau = testSealer("清安市财政局");
const sealed = sealOfd(plainOfd, city.sealer, places, today);
const both = sealOfd(sealed, bureau.sealer, beside, today);
const trust = { roots: [...city.authority.trust.roots, ...bureau.authority.trust.roots] };
const check = (file: Buffer, now = today) => verifyOfd(file, trust, now);
const files = readZip(sealed).files;

describe("a sealed OFD", () => {
  it("is valid to the last byte, and says who sealed it when and where", () => {
    expect(check(sealed)).toMatchObject({
      verdict: "valid",
      isExact: true,
      uncovered: [],
      signatures: [
        {
          state: "valid",
          name: "清安市人民政府公章",
          signer: "清安市人民政府",
          at: today.toISOString(),
          format: "SES v4",
        },
      ],
    });
    expect(check(sealed).signatures[0]?.pages).toEqual([places[0]!.page + 1]);
  });

  it("keeps to the schemas of GB/T 33190, with one seal, with two, and with seams", () => {
    const seams = sealOfd(plainOfd, city.sealer, [...places, ...seamPlaces(city.drawing, pageCount)], today);
    for (const file of [sealed, both, seams]) expect(validateOfd(file)).toEqual([]);
  });

  it.each([
    ["a seal on a page that is none", / PageRef="\d+"/, ' PageRef="99999"', "refers to Page 99999"],
    ["a place with no name", / ID="s001p0"/, "", "StampAnnot lacks ID"],
    ["a file that it covers and that is not there", /FileRef="\/OFD.xml"/, 'FileRef="/ODF.xml"', "names /ODF.xml"],
    [
      "parts in another order",
      /(<ofd:Provider.*?\/>)(<ofd:SignatureMethod>.*?<\/ofd:SignatureMethod>)/,
      "$2$1",
      "order",
    ],
    ["a hash that is none", /<ofd:CheckValue>/, "<ofd:CheckValue>!", "is no digest"],
  ])("would be found against the schemas by %s", (_, pattern, change, words) => {
    const path = "Doc_0/Signs/Sign_0/Signature.xml";
    const text = files.get(path)?.toString() ?? "";
    const changed = text.replace(pattern, change);
    expect(changed).not.toBe(text);
    expect(validateOfd(storedZip(new Map([...files, [path, Buffer.from(changed)]]))).join("\n")).toContain(words);
  });

  it.skipIf(!has("openssl"))("has signatures that openssl verifies: of the seal's maker and of its holder", () => {
    const value = readSignature(files.get("Doc_0/Signs/Sign_0/SignedValue.dat")!);
    const ask = (certificate: Buffer, message: Buffer, signature: Buffer) =>
      run(
        "openssl",
        [
          "pkeyutl",
          "-verify",
          "-pubin",
          "-inkey",
          "key",
          "-in",
          "message",
          "-rawin",
          "-digest",
          "sm3",
          "-sigfile",
          "signature",
          "-pkeyopt",
          SM2_ID,
        ],
        { key: pem("PUBLIC KEY", readCertificate(certificate).publicKey), message, signature },
      ).ok;
    expect(ask(value.certificate, value.signedForms[0]!, value.signature)).toBe(true);
    expect(ask(value.seal.makerCertificate, value.seal.signedForms[0]!, value.seal.signature)).toBe(true);
    expect(value.digest).toEqual(sm3(files.get("Doc_0/Signs/Sign_0/Signature.xml")!));
  });

  it("takes a second seal, which covers the first one, and both stay valid", () => {
    const report = check(both);
    expect(report).toMatchObject({ verdict: "valid", isExact: true, uncovered: [] });
    expect(report.signatures.map(({ name, state }) => [name, state])).toEqual([
      ["清安市人民政府公章", "valid"],
      ["清安市财政局公章", "valid"],
    ]);
    expect(report.signatures[1]!.covered).toBeGreaterThan(report.signatures[0]!.covered);
  });

  it("shows a seal across its pages in strips", () => {
    const seams = seamPlaces(city.drawing, 3);
    const report = check(sealOfd(plainOfd, city.sealer, [...places, ...seams.slice(0, 2)], today));
    expect(report.verdict).toBe("valid");
    expect(report.signatures[0]?.pages).toEqual(
      [...new Set([1, 2, places[0]!.page + 1])].toSorted((one, other) => one - other),
    );
  });
});

describe("what is wrong with a sealed OFD", () => {
  const changed = (change: (files: Map<string, Buffer>) => void, of = sealed) => {
    const copy = new Map(readZip(of).files);
    change(copy);
    return check(storedZip(copy));
  };

  it("is told: a page that was changed, by its name", () => {
    const page = "Doc_0/Pages/Page_0/Content.xml";
    const report = changed((copy) => copy.set(page, Buffer.from(copy.get(page)!.toString().replace("人民", "入民"))));
    expect(report).toMatchObject({ verdict: "changed", signatures: [{ state: "changed", changed: [page] }] });
  });

  it("is told: a file that was added", () => {
    expect(changed((copy) => copy.set("Doc_0/more.xml", Buffer.from("<a/>")))).toMatchObject({
      verdict: "partly",
      uncovered: ["Doc_0/more.xml"],
    });
  });

  it("is told: another seal put beside the signature", () => {
    expect(changed((copy) => copy.set("Doc_0/Signs/Sign_0/Seal.esl", bureau.sealer.seal)).verdict).toBe("changed");
  });

  it("is told: the first of two seals taken away", () => {
    const report = changed((copy) => {
      for (const name of [...copy.keys()]) if (name.includes("Sign_0/")) copy.delete(name);
    }, both);
    expect(report.verdict).not.toBe("valid");
    expect(report.signatures[1]?.state).toBe("changed");
  });

  it("is told: a seal whose time is over, one not begun, and a holder that the seal does not name", () => {
    const old = testSealer("清安市人民政府", { from: before, until: new Date(today.getTime() - 1) });
    const stateOf = ({ authority, sealer }: typeof old, file = sealOfd(plainOfd, sealer, places, today)) =>
      verifyOfd(file, authority.trust, today).signatures[0]?.state;
    expect(stateOf(old)).toBe("sealExpired");
    expect(stateOf(testSealer("清安市人民政府", { from: after, until: after }))).toBe("sealExpired");
    const other = { ...city, sealer: { ...city.sealer, ...city.authority.issue("清安市人民政府") } };
    expect(stateOf(other)).toBe("holderNotAllowed");
  });

  it("is told: an issuer that nobody here vouches for", () => {
    const report = verifyOfd(sealed, { roots: [] }, today);
    expect(report).toMatchObject({ verdict: "intact", signatures: [{ state: "issuerUnknown" }] });
  });
});
