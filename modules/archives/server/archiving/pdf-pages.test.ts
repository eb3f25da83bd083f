import { PDFDocument } from "@cantoo/pdf-lib";
import { zlibSpaces } from "@tz/thread/testing";
import { describe, expect, it } from "vitest";
import { countPdfPages } from "./pdf-pages.ts";

async function pages(count: number): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  for (let page = 0; page < count; page += 1) pdf.addPage();
  return pdf.save();
}

describe("the pages of a PDF", () => {
  it("are counted", async () => {
    expect(await countPdfPages(await pages(3))).toBe(3);
  });

  it("are unknown of what is damaged", async () => {
    expect(await countPdfPages((await pages(1)).slice(0, 40))).toBeNull();
    expect(await countPdfPages(new Uint8Array())).toBeNull();
  });

  it("are unknown of what unpacks without end", async () => {
    const packed = zlibSpaces(800);
    const dictionary = `<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length ${packed.length}>>`;
    const file = [
      `%PDF-1.5\n1 0 obj\n${dictionary}\nstream\n`,
      packed,
      "\nendstream\nendobj\ntrailer<</Root 1 0 R>>\n%%EOF",
    ];
    expect(await countPdfPages(Buffer.concat(file.map((part) => Buffer.from(part))))).toBeNull();
  });
});
