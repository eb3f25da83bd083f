import { writePdf } from "@tz/typeset/server";
import { library } from "@tz/typeset/testing";
import { describe, expect, it } from "vitest";
import { beside, pageCount, places, plainPdf } from "../documents.testing.ts";
import { sealDrawing } from "../picture/seal-drawing.ts";
import { seamPlaces } from "../picture/seam.ts";
import { testAuthority, today } from "../testing.ts";
import { has, pem, run } from "../tools.testing.ts";
import { sealPdf } from "./seal-pdf.ts";
import { verifyPdf } from "./verify-pdf.ts";

const authority = testAuthority("p256");
const drawing = sealDrawing("清安市人民政府", "government");
const sealer = (name: string) => ({ name: `${name}公章`, drawing, ...authority.issue(name) });
const sealed = sealPdf(plainPdf, sealer("清安市人民政府"), [...places, ...seamPlaces(drawing, pageCount)], today);
const both = sealPdf(sealed, sealer("清安市财政局"), beside, today);
const check = (file: Buffer) => verifyPdf(file, authority.trust, today);

describe("a sealed PDF", () => {
  it("is valid to the last byte, and says who sealed it, when and where", () => {
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
          format: "CAdES",
          pages: Array.from({ length: pageCount }, (_, page) => page + 1),
        },
      ],
    });
  });

  it("takes a second seal behind the first one, and both stay valid", () => {
    expect(both.subarray(0, sealed.length).equals(sealed)).toBe(true);
    expect(check(both)).toMatchObject({
      verdict: "valid",
      uncovered: [],
      signatures: [{ state: "valid" }, { state: "valid" }],
    });
  });

  it("is told apart from one to which more than a seal was added", () => {
    const text = sealed.toString("latin1");
    const page = /(\d+) 0 obj\n<<\/Type\/Page\/[^\n]*>>/.exec(text)!;
    const hidden = both.toString("latin1").replace(page[0], page[0].replace(/\/Contents \d+/, "/Contents 1"));
    expect(check(Buffer.from(hidden, "latin1")).verdict).toBe("changed");
    const appended = Buffer.concat([sealed, Buffer.from("1 0 obj\n<<>>\nendobj\n")]);
    expect(check(appended)).toMatchObject({ verdict: "partly", signatures: [{ state: "valid" }] });
  });

  it("draws a strip of a seam once, on however many pages it shows", () => {
    const blank = Array.from({ length: 100 }, () => ({ marks: [], seals: [] }));
    const plain = writePdf(blank, library, { title: "", author: "", at: today }).file;
    const long = sealPdf(plain, sealer("清安市人民政府"), seamPlaces(drawing, blank.length), today);
    const counted = (what: string) => long.toString("latin1").split(what).length - 1;
    expect(counted("/Subtype/Stamp")).toBe(blank.length - 1);
    // Groups of 22 pages, and one of those that are left over.
    expect(counted("/Subtype/Form")).toBe(22 + (100 % 22));
    expect(check(long)).toMatchObject({ verdict: "valid", uncovered: [] });
  });

  it("may be sealed by SM2 as well", () => {
    const chinese = testAuthority("sm2");
    const file = sealPdf(
      plainPdf,
      { name: "清安市人民政府公章", drawing, ...chinese.issue("清安市人民政府") },
      places,
      today,
    );
    expect(verifyPdf(file, chinese.trust, today)).toMatchObject({
      verdict: "valid",
      signatures: [{ algorithm: "SM3" }],
    });
  });

  it.skipIf(!has("pdfsig"))("is valid to pdfsig as PAdES, wholly signed, with one seal and with two", () => {
    const one = run("pdfsig", ["file.pdf"], { "file.pdf": sealed }).text;
    expect(one).toContain("Signature Type: ETSI.CAdES.detached");
    expect(one).toContain("Total document signed");
    expect(one).toContain("Signature is Valid");
    expect(run("pdfsig", ["file.pdf"], { "file.pdf": both }).text.match(/Signature is Valid/g)).toHaveLength(2);
  });

  it.skipIf(!has("openssl"))("has a signature that openssl cms verifies with the root", () => {
    const text = sealed.toString("latin1");
    const [gap = 0, after = 0] = /\/ByteRange\[0 (\d+) +(\d+)/.exec(text)!.slice(1).map(Number);
    const hex = text.slice(gap + 1, after - 1).replace(/(?:00)+$/, "");
    const files = {
      content: Buffer.concat([sealed.subarray(0, gap), sealed.subarray(after)]),
      signature: Buffer.from(hex.length % 2 ? `${hex}0` : hex, "hex"),
      "root.pem": pem("CERTIFICATE", authority.root),
    };
    const args = [
      "cms",
      "-verify",
      "-cades",
      "-binary",
      "-inform",
      "der",
      "-in",
      "signature",
      "-content",
      "content",
      "-CAfile",
      "root.pem",
    ];
    const more = ["-purpose", "any", "-out", "/dev/null", "-attime", `${Math.floor(today.getTime() / 1000)}`];
    expect(run("openssl", [...args, ...more], files).text).toContain("CAdES Verification successful");
  });

  it.skipIf(!has("qpdf"))("is without fault to qpdf", () => {
    expect(run("qpdf", ["--check", "file.pdf"], { "file.pdf": both }).text).toContain(
      "No syntax or stream encoding errors",
    );
  });
});
