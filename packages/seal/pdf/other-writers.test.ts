import { describe, expect, it } from "vitest";
import { has } from "../tools.testing.ts";
import { type ForeignSigner, plainPage, signatureOf, signedBy, startOf, withObjects } from "./foreign.testing.ts";
import { stampFor, withStamp } from "./time-stamp.testing.ts";
import { verifyPdf } from "./verify-pdf.ts";

const rsa: ForeignSigner = { key: ["rsa:2048"] };
const check = (file: Buffer) => verifyPdf(file, { roots: [] }, new Date());
const signed = (content: Buffer, signer = rsa) => Buffer.from(signatureOf(signer, content), "hex");

describe.skipIf(!has("openssl"))("a PDF as other programs sign it", () => {
  it("with the room first is a time stamp where it says so, and tells its time and name", () => {
    const once = signedBy({ ...rsa, isRoomFirst: true });
    const file = signedBy({ ...rsa, isRoomFirst: true, subFilter: "ETSI.RFC3161", make: stampFor }, once, 20);
    expect(check(file)).toMatchObject({
      verdict: "intact",
      signatures: [
        { format: "PKCS#7", at: "2026-03-16T02:00:00.000Z" },
        { format: "RFC 3161", name: "Foreign Stamps" },
      ],
    });
  });

  it("has one signature where a later version writes its dictionary anew, and that is a change", () => {
    const once = signedBy(rsa);
    const text = once.toString("latin1");
    const dictionary = text.slice(text.indexOf("<</Type/Sig"), text.indexOf("\nendobj", text.indexOf("<</Type/Sig")));
    const anew = dictionary.replace("/Filter", "/Reason(other)/Filter");
    const file = withObjects(once, { 10: anew }, startOf(once));
    expect(check(file)).toMatchObject({ verdict: "partly", signatures: [{ state: "issuerUnknown" }] });
  });

  it("is not judged by a range that stands in the file beside another room", () => {
    const once = signedBy(rsa);
    const [range = ""] = /\/ByteRange\[[^\]]+\]/.exec(once.toString("latin1")) ?? [];
    const moved = once.toString("latin1").replace(range, " ".repeat(range.length));
    const file = Buffer.from(moved.replace("%PDF-1.7\n", `%PDF-1.7\n${range}\n`), "latin1");
    expect(check(file).verdict).toBe("unreadable");
  });

  it("names the certificate with strings of another kind than the certificate has", () => {
    const written = Buffer.from("0c0e466f726569676e204f6666696365", "hex");
    const make = (content: Buffer) => {
      const cms = signed(content);
      cms[cms.lastIndexOf(written)] = 0x13;
      return cms;
    };
    expect(check(signedBy({ ...rsa, make }))).toMatchObject({
      verdict: "intact",
      signatures: [{ state: "issuerUnknown", signer: "Foreign Office" }],
    });
  });

  it("has a time stamp in one attribute, and another in the next", () => {
    const make = (content: Buffer) => withStamp(signed(content), undefined, 2);
    expect(check(signedBy({ ...rsa, make }))).toMatchObject({ signatures: [{ stamp: { holds: true } }] });
  });

  it.each([
    ["by RSA-PSS with two hashes", { sign: ["-keyopt rsa_padding_mode:pss -keyopt rsa_mgf1_md:sha1"] }],
    ["as the first versions of PDF did", { subFilter: "adbe.x509.rsa_sha1", make: () => Buffer.from("040101", "hex") }],
  ])("%s is told to be unsupported, and neither good nor changed", (_, more) => {
    expect(check(signedBy({ ...rsa, ...more }))).toMatchObject({
      verdict: "unreadable",
      signatures: [{ state: "unsupported" }],
    });
  });
});

it("the code of an encrypted file that shows its changes is no signature", () => {
  const file = withObjects(plainPage, {}).toString("latin1");
  const code = (gap: number) => `/AuthCode<</ByteRange[0 ${gap} ${gap + 4} 9]/MACLocation/Standalone/MAC<00>>>`;
  const at = file.indexOf("/Root 1 0 R");
  const gap = at + code(file.length).indexOf("<00>");
  const mended = file.replace("/Root 1 0 R", () => `${code(gap).padEnd(code(file.length).length)}/Root 1 0 R`);
  expect(mended.slice(gap, gap + 4)).toBe("<00>");
  expect(check(Buffer.from(mended, "latin1"))).toMatchObject({ verdict: "unsealed", signatures: [] });
});
