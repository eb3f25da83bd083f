import { describe, expect, it } from "vitest";
import { area, CHARACTER, LINE, sizes } from "../../geometry.ts";
import { allPages, circular, longBody } from "../../testing.ts";
import { metricsOf } from "../fonts/metrics-of.ts";
import { library, readPdf, type Seen } from "../testing.ts";
import { writePdf } from "./write-pdf.ts";

const about = { title: "关于“<印发>&通知”的", author: "清安市人民政府", at: new Date("2026-03-16T01:02:03Z") };
const options = { metrics: metricsOf(library) };
const pages = allPages({ ...circular, body: longBody(4) }, options);
const { file, missing } = writePdf(pages, library, about);
const seen = await readPdf(file);
const found = (page: number, words: string) => seen[page]!.find(({ text }) => text.includes(words))!;
/** How far a line of 3号 text is from the grid, in millimetres. */
const offGrid = ({ y }: Seen) => {
  const line = (y - area.top - (LINE - sizes.three) / 2 - 0.88 * sizes.three) / LINE;
  return Math.abs(line - Math.round(line)) * LINE;
};

describe("a PDF as an independent reader measures it", () => {
  it("has its lines on the grid within 0.3 mm, 22 to a page, from the first to the last", () => {
    for (const page of seen.slice(1, 4)) {
      const lines = page.filter(({ size }) => Math.abs(size - sizes.three) < 0.01);
      for (const line of lines) expect(offGrid(line)).toBeLessThan(0.3);
      const places = [...new Set(lines.map(({ y }) => Math.round(y)))].sort((one, other) => one - other);
      expect(places).toHaveLength(22);
      expect(places[0]).toBeCloseTo(area.top + (LINE - sizes.three) / 2 + 0.88 * sizes.three, -0.5);
      expect(places.at(-1)! - places[0]!).toBeCloseTo(21 * LINE, -0.5);
    }
  });

  it("fills its lines to the edges of the type area within 0.3 mm", () => {
    const lines = seen[2]!.filter(({ size, width }) => Math.abs(size - sizes.three) < 0.01 && width > 150);
    expect(lines.length).toBeGreaterThan(10);
    for (const { x, width } of lines) {
      expect(Math.abs(x - area.left)).toBeLessThan(0.3);
      expect(Math.abs(x + width - area.right)).toBeLessThan(0.4);
    }
  });

  it("has mark, number, title and page numbers where the standard wants them", () => {
    expect(found(0, "清安市人民政府文件").y).toBeCloseTo(area.top + 35 + 0.85 * (5 * LINE - 35), 1);
    expect(offGrid(found(0, "清政发〔2026〕12号"))).toBeLessThan(0.3);
    expect(found(0, "清安市人民政府关于").size).toBeCloseTo(sizes.two, 1);
    const [first, second] = [found(0, "1 —"), found(1, "—")];
    expect(first.y - 0.38 * sizes.four).toBeCloseTo(area.bottom + 7, 0);
    expect(second.x).toBeCloseTo(area.left + sizes.four, 1);
  });

  it("has the red line 156 mm wide, 4 mm under the number", () => {
    const drawn = contentOf(file);
    const [, x1, y1, x2] = /1 0 0 RG ([\d.]+ w )?([\d.]+) ([\d.]+) m ([\d.]+)/.exec(drawn)?.slice(1).map(Number) ?? [];
    expect(((x2 ?? 0) - (x1 ?? 0)) * (25.4 / 72)).toBeCloseTo(156, 1);
    const line = 297 - (y1 ?? 0) * (25.4 / 72);
    expect(line - (found(0, "清政发").y + 0.12 * sizes.three)).toBeCloseTo(4, 1);
  });

  it("can be copied and searched, rare characters too", async () => {
    const text = "喆堃玥翀𬱖㐂，见GB/T 9704—2012第7.3条“标题”。";
    const rare = writePdf(allPages({ ...circular, body: [{ type: "paragraph", text }] }, options), library, about);
    const words = (await readPdf(rare.file))
      .flat()
      .map((item) => item.text)
      .join("");
    for (const character of text.replace(/ /g, "")) expect(words).toContain(character);
  });

  it("can be copied whatever bytes the numbers of its glyphs are: brackets, backslashes, returns", async () => {
    const text = Array.from({ length: 300 }, (_, index) => String.fromCodePoint(0x4e00 + index)).join("");
    const many = writePdf(allPages({ ...circular, body: [{ type: "paragraph", text }] }, options), library, about);
    const words = (await readPdf(many.file)).flat().map((item) => item.text);
    expect(words.join("").replaceAll(/\P{Script=Han}/gu, "")).toContain(text);
  });

  it("says which characters no font has, and stands 〓 for them", async () => {
    const body = [{ type: "paragraph", text: "一\u{F0000}二" } as const];
    const lacking = writePdf(allPages({ ...circular, body }, options), library, about);
    expect(lacking.missing).toEqual(["\u{F0000}"]);
    expect(missing).toEqual([]);
  });
});

describe("PDF/A-2b", () => {
  const source = file.toString("latin1");

  it("is declared, with title, colour profile and language", () => {
    expect(source.startsWith("%PDF-1.7\n%")).toBe(true);
    expect(file.subarray(10, 14).every((byte) => byte > 127)).toBe(true);
    const metadata = file.toString("utf8");
    expect(metadata).toContain("<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>");
    expect(metadata).toContain("关于“&lt;印发&gt;&amp;通知”的");
    expect(source).toContain("/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1");
    expect(source).toContain("/Lang(zh-CN)");
    expect(source).toMatch(/trailer\n<<[^>]*\/ID\[</);
    expect(source).not.toMatch(/\/Encrypt|\/JavaScript|\/Info /);
  });

  it("has every font embedded as a subset with the meaning of its glyphs", () => {
    const fonts = source.match(/\/Type\/Font\/Subtype\/Type0\/BaseFont\/[A-Z]{6}\+/g) ?? [];
    expect(fonts.length).toBeGreaterThan(0);
    expect(source.match(/\/ToUnicode /g)).toHaveLength(fonts.length);
    expect(source.match(/\/FontFile[23] /g)).toHaveLength(fonts.length);
  });

  it("never draws the glyph of a missing character", () => {
    expect(contentOf(file)).not.toContain("\0\0");
  });

  it("of the same pages is the same file, of others another", () => {
    expect(writePdf(pages, library, about).file.equals(file)).toBe(true);
    const others = [
      writePdf(pages.slice(1), library, about),
      writePdf(pages, library, { ...about, title: "另一标题" }),
    ];
    const ids = [file, ...others.map((other) => other.file)].map(
      (one) => /\/ID\[<(\w+)>/.exec(one.toString("latin1"))?.[1],
    );
    expect(new Set(ids).size).toBe(3);
  });

  it("of a few pages is small", () => {
    expect(file.length).toBeLessThan(600_000);
  });
});

it("sets letters and figures at the widths of the font that draws them", async () => {
  const body = [{ type: "paragraph", text: "共计123456.78元和WWWiiii号" } as const];
  const words = await readPdf(writePdf(allPages({ ...circular, body }, options), library, about).file);
  const line = words.flat().find(({ text }) => text.includes("共计"))!;
  expect(line.x).toBeCloseTo(area.left + 2 * CHARACTER, 1);
});

/** All pages' operators. */
function contentOf(pdf: Buffer): string {
  const source = pdf.toString("latin1");
  const streams = source.matchAll(/<<\/Length (\d+)>>\nstream\n/g);
  return Array.from(streams, ({ 0: head, 1: length, index }) =>
    source.slice(index + head.length, index + head.length + Number(length)),
  ).join("\n");
}
