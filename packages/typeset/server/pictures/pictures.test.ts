import fc from "fast-check";
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { allPages, circular } from "../../testing.ts";
import { writeOfd } from "../ofd/write-ofd.ts";
import { writePdf } from "../pdf/write-pdf.ts";
import { library, readPdf } from "../testing.ts";
import { pngOf } from "./png.testing.ts";
import { readPicture } from "./read-picture.ts";
import { readPng } from "./read-png.ts";

/** A picture of 2 × 2 pixels with a filter on its second row. */
function png(kind: 2 | 6): Buffer {
  const step = kind === 6 ? 4 : 3;
  const first = [...Array(2 * step).keys()].map((value) => value * 10);
  const rows = Buffer.from([0, ...first, 2, ...Array(2 * step).fill(1)]);
  return pngOf({ width: 2, height: 2, bits: 8, kind }, rows);
}

const about = { title: "图", author: "甲", at: new Date(0) };
const body = [{ type: "picture", key: "a", width: 400, height: 300 } as const];
const pages = allPages({ ...circular, body });

describe("pictures", () => {
  it("are known by their first bytes, never by a name", () => {
    expect(readPicture(png(2))).toMatchObject({ format: "PNG", width: 2, height: 2 });
    const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xc0, 0, 11, 8, 0, 3, 0, 5, 1, 1, 17, 0]);
    expect(readPicture(jpeg)).toMatchObject({ format: "JPEG", width: 5, height: 3 });
    expect(readPicture(Buffer.from("GIF89a..........................."))).toBeUndefined();
  });

  it("lose their transparency to a picture of its own, with the colours as they were", () => {
    const samples = readPng(png(6))!;
    expect(samples).toMatchObject({ width: 2, height: 2, colours: 3, bits: 8 });
    expect(samples.transparency).toBeDefined();
  });

  it.each([2, 6] as const)("of kind %i stand in PDF and OFD, in the middle of the type area", async (kind) => {
    const pictures = new Map([["a", png(kind)]]);
    const { file } = writePdf(pages, library, about, pictures);
    expect(file.toString("latin1")).toContain("/Subtype/Image/Width 2/Height 2");
    expect((await readPdf(file)).length).toBe(pages.length);
    const files = unzipSync(writeOfd(pages, library, about, pictures).file);
    expect(Buffer.from(files["Doc_0/Res/img_0.png"]!).equals(png(kind))).toBe(true);
    const content = Object.keys(files).filter((path) => path.endsWith("Content.xml"));
    expect(content.some((path) => Buffer.from(files[path]!).includes("ofd:ImageObject"))).toBe(true);
  });

  it("that cannot be read are left out, and the pages are whole all the same", async () => {
    const { file } = writePdf(pages, library, about, new Map([["a", Buffer.from("no picture")]]));
    expect(file.toString("latin1")).not.toContain("/Subtype/Image");
    expect((await readPdf(file)).length).toBe(pages.length);
  });

  it("of any bytes never crash a writer", () => {
    const whole = png(6);
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), fc.nat(whole.length), (at, value, length) => {
        const changed = Buffer.from(whole);
        changed[at] = value;
        writePdf(pages, library, about, new Map([["a", changed.subarray(0, length)]]));
      }),
      { numRuns: 40 },
    );
  });
});
