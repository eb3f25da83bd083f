import { describe, expect, it } from "vitest";
import { today } from "../testing.ts";
import { has } from "../tools.testing.ts";
import { signatureOf, signedBy } from "./foreign.testing.ts";
import { stampFor, withStamp } from "./time-stamp.testing.ts";
import { verifyPdf } from "./verify-pdf.ts";

const rsa = { key: ["rsa:2048"], sign: ["-cades"], subFilter: "ETSI.CAdES.detached" };
const check = (file: Buffer) => verifyPdf(file, { roots: [] }, new Date());
const signed = (content: Buffer) => Buffer.from(signatureOf(rsa, content), "hex");
const moment = expect.stringMatching(/^20\d\d-/);

describe.skipIf(!has("openssl"))("a time stamp", () => {
  it("beside a signature (PAdES-B-T) is told with who stamped and when", () => {
    const file = signedBy({ ...rsa, make: (content) => withStamp(signed(content)) });
    expect(check(file)).toMatchObject({
      verdict: "intact",
      signatures: [{ state: "issuerUnknown", stamp: { authority: "Foreign Stamps", holds: true, at: moment } }],
    });
  });

  it("of another signature is told to be so, and the signature stays what it is", () => {
    const file = signedBy({ ...rsa, make: (content) => withStamp(signed(content), () => stampFor(Buffer.from("x"))) });
    expect(check(file)).toMatchObject({ verdict: "intact", signatures: [{ stamp: { holds: false } }] });
  });

  it("that is none counts as none", () => {
    const file = signedBy({ ...rsa, make: (content) => withStamp(signed(content), () => Buffer.from([0x30, 0])) });
    expect(check(file)).toMatchObject({ verdict: "intact", signatures: [{ stamp: null }] });
  });

  it("over a whole file (DocTimeStamp) covers it like a signature, and what was signed before it", () => {
    const once = signedBy(rsa);
    const file = signedBy({ ...rsa, subFilter: "ETSI.RFC3161", make: stampFor }, once, 20);
    const stamp = { state: "issuerUnknown", format: "RFC 3161", name: "Foreign Stamps", at: moment };
    expect(check(file)).toMatchObject({ verdict: "intact", uncovered: [], signatures: [{ format: "CAdES" }, stamp] });
    file[file.indexOf("amount 100") + 7]! ^= 1;
    expect(check(file).signatures.map(({ state }) => state)).toEqual(["changed", "changed"]);
  });

  it("is no signature of a document", () => {
    const file = signedBy({ ...rsa, make: stampFor });
    expect(["changed", "unreadable"]).toContain(verifyPdf(file, { roots: [] }, today).verdict);
  });
});
