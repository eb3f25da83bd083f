import { createHash } from "node:crypto";
import { deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { privateKeyInfo } from "../crypto/keys.ts";
import { places, plainOfd, plainPdf } from "../documents.testing.ts";
import { sealOfd } from "../ofd/seal-ofd.ts";
import { sealPdf } from "../pdf/seal-pdf.ts";
import { sealDrawing } from "../picture/seal-drawing.ts";
import { testAuthority, testSealer, today } from "../testing.ts";
import { has, pem, run } from "../tools.testing.ts";
import { readZip } from "../zip/read-zip.ts";
import { storedZip } from "../zip/write-zip.ts";
import { verifyFile } from "./verify-file.ts";

const city = testSealer();
const ofd = sealOfd(plainOfd, city.sealer, places, today);
const outside = testAuthority("p256");
const own = outside.issue("外地单位");
const pdf = sealPdf(
  plainPdf,
  { name: "公章", drawing: sealDrawing("清安市人民政府", "department"), ...own },
  places,
  today,
);
const check = (file: Buffer) => verifyFile(file, outside.trust, today);

describe("files of strangers", () => {
  it("that are neither OFD nor PDF, or without a seal, are said to be so", () => {
    expect(check(Buffer.alloc(0)).verdict).toBe("unreadable");
    expect(check(Buffer.from("PK\u0003\u0004 and nothing more of that kind")).verdict).toBe("unreadable");
    const word = storedZip(new Map([["word/document.xml", Buffer.from("<w:document/>")]]));
    for (const other of [Buffer.from("hello"), word])
      expect(check(other)).toMatchObject({ verdict: "unreadable", kind: null });
    expect(check(storedZip(new Map([["Doc_0/Signs/Sign_0/SignedValue.dat", Buffer.from("")]]))).kind).toBe("ofd");
    expect(check(plainOfd)).toMatchObject({ verdict: "unsealed", kind: "ofd" });
    expect(check(plainPdf)).toMatchObject({ verdict: "unsealed", kind: "pdf" });
  });

  it("never throw, cut off or damaged anywhere", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(ofd, pdf),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.uint8Array({ maxLength: 40 }),
        (file, part, raw) => {
          const at = Math.floor(part * file.length);
          const damaged = [
            file.subarray(0, at),
            Buffer.concat([file.subarray(0, at), Buffer.from(raw), file.subarray(at + raw.length)]),
          ];
          for (const one of damaged) expect(check(one).verdict).toBeTypeOf("string");
        },
      ),
      { numRuns: 60 },
    );
  });

  it("may not unpack to more than is allowed, nor have names that lead outside or stand twice", () => {
    const packed = (claimed: number) => {
      const bytes = storedZip(new Map([["OFD.xml", deflateRawSync(Buffer.alloc(4 * 1024 * 1024))]]));
      const entry = bytes.length - 22 - 46 - "OFD.xml".length;
      bytes.writeUInt16LE(8, entry + 10);
      bytes.writeUInt32LE(claimed, entry + 24);
      return bytes;
    };
    for (const claimed of [10, 0xffff_ffff]) expect(check(packed(claimed)).verdict).toBe("unreadable");
    expect(check(storedZip(new Map([["../OFD.xml", Buffer.from("")]]))).verdict).toBe("unreadable");
  });

  it("may not bring entities or endless depth in their XML", () => {
    const entry = (xml: string) => check(storedZip(new Map([["OFD.xml", Buffer.from(xml)]]))).verdict;
    expect(entry('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')).toBe("unreadable");
    expect(entry("<a>".repeat(5000))).toBe("unreadable");
  });

  it("with very many signatures are refused at once", () => {
    const many = Buffer.from(`%PDF-1.7\n${"/ByteRange[0 10 20 30]".repeat(20_000)}`);
    expect(check(many).verdict).toBe("unreadable");
  });

  it("that our program sealed are refused once they are packed anew, though every file is the same", () => {
    const other = storedZip(new Map([...readZip(ofd).files].reverse()));
    expect(verifyFile(ofd, city.authority.trust, today)).toMatchObject({ verdict: "valid", isExact: true });
    expect(verifyFile(Buffer.concat([other, Buffer.alloc(1)]), city.authority.trust, today).verdict).not.toBe("valid");
  });

  it.skipIf(!has("openssl"))("signed by adbe.pkcs7.detached of openssl are read and checked", () => {
    const foreign = pkcs7Pdf();
    expect(check(foreign)).toMatchObject({
      verdict: "valid",
      signatures: [{ state: "valid", signer: "外地单位", format: "PKCS#7" }],
    });
    foreign[30] = foreign[30]! ^ 1;
    expect(check(foreign)).toMatchObject({ verdict: "changed" });
  });
});

/** A PDF as other programs sign it. */
function pkcs7Pdf(): Buffer {
  const room = 6000;
  const head = `%PDF-1.4\n% ${createHash("sha256").update("paper").digest("hex")}\n1 0 obj\n<</Type/Sig/SubFilter/adbe.pkcs7.detached /M (D:20260316100000+08'00') /ByteRange [0 `;
  const tail = "\n>>\nendobj\ntrailer<<>>\n%%EOF\n";
  const gap = head.length + 32 + "]/Contents ".length;
  const range = `${gap} ${gap + room + 2} ${tail.length}`.padEnd(32);
  const [before, after] = [Buffer.from(`${head}${range}]/Contents `), Buffer.from(tail)];
  const files = {
    content: Buffer.concat([before, after]),
    "own.pem": pem("CERTIFICATE", own.certificate),
    "key.pem": pem("PRIVATE KEY", privateKeyInfo(own.key)),
  };
  const made = run(
    "sh",
    ["-c", "openssl cms -sign -binary -in content -signer own.pem -inkey key.pem -outform der -md sha384 | xxd -p"],
    files,
  );
  const hex = made.text.replaceAll(/\s/g, "");
  return Buffer.concat([before, Buffer.from(`<${hex.toUpperCase().padEnd(room, "0")}>`), after]);
}
