import { loadConfig } from "@tz/kernel/server/base";
import { drawingPng, sealDrawing } from "@tz/seal";
import { MovableClock } from "@tz/testing";
import { zlibSpaces } from "@tz/thread/testing";
import { expect, it } from "vitest";
import { withWatermark } from "./watermark.ts";

const services = { config: loadConfig({}), clock: new MovableClock() };
const packed = zlibSpaces(800);
const bomb = Buffer.concat([
  Buffer.from(`%PDF-1.5\n1 0 obj\n<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length ${packed.length}>>\nstream\n`),
  packed,
  Buffer.from("\nendstream\nendobj\ntrailer<</Root 1 0 R>>\n%%EOF"),
]);

it.each([
  ["a PDF that unpacks without end", "application/pdf", bomb],
  ["a damaged PDF", "application/pdf", Buffer.from("%PDF-1.7")],
  ["what only calls itself OFD", "application/ofd", Buffer.from("PK")],
  ["a damaged picture", "image/png", Buffer.from("PNG")],
  ["a format that has no pages", "application/zip", Buffer.from("PK")],
])("%s is not lent, and keeps nobody else waiting", async (_, mediaType, bytes) => {
  const before = process.threadCpuUsage();
  await expect(withWatermark(services, mediaType, bytes, "借阅")).rejects.toMatchObject({
    code: "archives.no_watermark",
  });
  const { user } = process.threadCpuUsage(before);
  expect(user / 1000).toBeLessThan(3000);
});

it("a picture is lent on a page of PDF/A-2b", async () => {
  const picture = drawingPng(sealDrawing("清安市财政局", "department"), 96);
  const { bytes, type } = await withWatermark(services, "image/png", picture, "借阅");
  expect(type).toBe("application/pdf");
  const text = Buffer.from(bytes).toString("latin1");
  expect(text).toContain("<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B");
  expect(text).toContain("/Subtype /Image");
});
