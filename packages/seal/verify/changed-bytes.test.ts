import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { beside, pageCount, places, plainOfd, plainPdf } from "../documents.testing.ts";
import { sealOfd } from "../ofd/seal-ofd.ts";
import { sealPdf } from "../pdf/seal-pdf.ts";
import { sealDrawing } from "../picture/seal-drawing.ts";
import { seamPlaces } from "../picture/seam.ts";
import { testAuthority, testSealer, today } from "../testing.ts";
import { verifyFile } from "./verify-file.ts";

/** How many changes are tried on each file: `SEAL_CHANGES=10000` for the whole proof, which takes some minutes. */
const CHANGES = Number(process.env.SEAL_CHANGES ?? 250);

const city = testSealer();
const bureau = testSealer("清安市财政局");
const outside = testAuthority("p256");
const trust = { roots: [city, bureau].map(({ authority }) => authority.trust.roots[0]!).concat(outside.trust.roots) };
const drawing = sealDrawing("清安市人民政府", "government");
const seams = seamPlaces(drawing, pageCount);
const pdfSealer = (name: string) => ({ name, drawing, ...outside.issue(name) });

const ofd = sealOfd(plainOfd, city.sealer, [...places, ...seams], today);
const pdf = sealPdf(plainPdf, pdfSealer("清安市人民政府"), [...places, ...seams], today);
const files = {
  "an OFD with one seal": ofd,
  "an OFD with two seals": sealOfd(ofd, bureau.sealer, beside, today),
  "a PDF with one seal": pdf,
  "a PDF with two seals": sealPdf(pdf, pdfSealer("清安市财政局"), beside, today),
};

/**
 * Anywhere, and as often where a signature stands, or near the end, where packages keep their directory and files their tables.
 */
function placeIn(file: Buffer) {
  const last = file.length - 1;
  const signature = Math.max(0, file.lastIndexOf("/Contents<", undefined, "latin1"));
  return fc.oneof(
    fc.nat(last),
    fc.integer({ min: Math.max(0, last - 9000), max: last }),
    fc.integer({ min: signature, max: Math.min(last, signature + 2400) }),
  );
}

describe.each(Object.entries(files))("%s", (_, file) => {
  it("is valid as it is", () => {
    expect(verifyFile(file, trust, today)).toMatchObject({ verdict: "valid", isExact: true });
  });

  it("is refused with any one byte changed, wherever it stands", () => {
    const change = Buffer.from(file);
    fc.assert(
      fc.property(placeIn(file), fc.integer({ min: 1, max: 255 }), (at, by) => {
        change[at] = file[at]! ^ by;
        try {
          const { verdict } = verifyFile(change, trust, today);
          expect(["changed", "unreadable", "partly"], `byte ${at} by ${by}: ${verdict}`).toContain(verdict);
        } finally {
          change[at] = file[at]!;
        }
      }),
      { numRuns: CHANGES },
    );
  });
});
