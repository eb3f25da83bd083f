import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { allPages, circular, longBody } from "../../testing.ts";
import { Font } from "../fonts/font.ts";
import { metricsOf } from "../fonts/metrics-of.ts";
import { library } from "../testing.ts";
import { writeOfd } from "./write-ofd.ts";

const about = { title: "关于“<印发>&通知”的", author: "清安市人民政府", at: new Date("2026-03-16T01:02:03Z") };
const paper = { ...circular, body: [...longBody(2), { type: "paragraph", text: "喆堃玥翀𬱖&<>" } as const] };
const pages = allPages(paper, { metrics: metricsOf(library) });
const { file } = writeOfd(pages, library, about);
const files = unzipSync(file);
const text = (path: string) => strFromU8(files[path] ?? new Uint8Array());
const contents = Object.keys(files).filter((path) => path.endsWith("Content.xml"));
const all = ["Doc_0/Document.xml", "Doc_0/PublicRes.xml", ...contents];

describe("an OFD package (GB/T 33190)", () => {
  it("leads from its entry to every page and font", () => {
    expect(Object.keys(files)[0]).toBe("OFD.xml");
    expect(text("OFD.xml")).toContain("<ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot>");
    expect(text("OFD.xml")).toMatch(/<ofd:DocID>[0-9a-f]{32}<\/ofd:DocID>/);
    const listed = [...text("Doc_0/Document.xml").matchAll(/BaseLoc="([^"]+)"/g)].map(([, path]) => `Doc_0/${path}`);
    expect(listed).toHaveLength(pages.length);
    for (const path of listed) expect(files[path]).toBeDefined();
    const fonts = [...text("Doc_0/PublicRes.xml").matchAll(/<ofd:FontFile>([^<]+)</g)].map(
      ([, path]) => `Doc_0/Res/${path}`,
    );
    for (const path of fonts) expect(files[path]).toBeDefined();
  });

  it("numbers its objects once each, not beyond the number it declares", () => {
    const ids = all.flatMap((path) => [...text(path).matchAll(/ ID="(\d+)"/g)].map(([, id]) => Number(id)));
    expect(new Set(ids).size).toBe(ids.length);
    const most = Number(/<ofd:MaxUnitID>(\d+)</.exec(text("Doc_0/Document.xml"))?.[1]);
    expect(Math.max(...ids)).toBeLessThanOrEqual(most);
    const fonts = new Set([...text("Doc_0/PublicRes.xml").matchAll(/<ofd:Font ID="(\d+)"/g)].map(([, id]) => id));
    for (const path of contents)
      for (const [, id] of text(path).matchAll(/ Font="(\d+)"/g)) expect(fonts.has(id)).toBe(true);
  });

  it("has a distance for every character but the first, and all text in order", () => {
    let words = "";
    for (const [, deltas = "", code = ""] of contents.flatMap((path) => [
      ...text(path).matchAll(/<ofd:TextCode X="[\d.]+" Y="[\d.]+"(?: DeltaX="([^"]*)")?>([^<]*)</g),
    ])) {
      const characters = [
        ...code.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&"),
      ];
      expect(countOf(deltas)).toBe(characters.length - 1);
      words += characters.join("");
    }
    expect(words).toContain("清政发〔2026〕12号");
    expect(words).toContain("喆堃玥翀𬱖&<>");
  });

  it("gives a character of two UTF-16 codes an object of its own, which names its glyph for both", () => {
    const [, glyph] =
      /<ofd:CGTransform CodePosition="0" CodeCount="2" GlyphCount="1"><ofd:Glyphs>(\d+)<\/ofd:Glyphs><\/ofd:CGTransform><ofd:TextCode X="0" Y="[\d.]+">𬱖<\/ofd:TextCode><\/ofd:TextObject>/.exec(
        contents.map(text).join(""),
      ) ?? [];
    expect(Number(glyph)).toBeGreaterThan(0);
  });

  it("keeps everything on the sheet", () => {
    for (const [, boundary = ""] of contents.flatMap((path) => [...text(path).matchAll(/Boundary="([^"]+)"/g)])) {
      const [x = 0, y = 0, width = 0, height = 0] = boundary.split(" ").map(Number);
      expect(x).toBeGreaterThanOrEqual(0);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(210);
      expect(y + height).toBeLessThanOrEqual(297);
    }
  });

  it("has fonts that find their glyphs by character", () => {
    const fonts = Object.keys(files)
      .filter((path) => /\.[ot]tf$/.test(path))
      .map((path) => new Font(Buffer.from(files[path]!)));
    for (const character of "清政发〔2026〕12号喆堃") {
      const code = character.codePointAt(0)!;
      expect(fonts.some((font) => font.glyphOf(code) > 0)).toBe(true);
    }
  });

  it("calls each font by what it is, for programs choose by the name how to read it", () => {
    for (const [path, content] of Object.entries(files).filter(([name]) => name.startsWith("Doc_0/Res/font_")))
      expect(path.endsWith(".otf")).toBe(Buffer.from(content).toString("latin1", 0, 4) === "OTTO");
  });

  it("of the same pages is the same file, of others another document", () => {
    expect(writeOfd(pages, library, about).file.equals(file)).toBe(true);
    const entries = [pages.slice(1), pages].map((some, index) => {
      const other = writeOfd(some, library, index === 0 ? about : { ...about, title: "另一标题" });
      return strFromU8(unzipSync(other.file)["OFD.xml"]!);
    });
    const ids = [text("OFD.xml"), ...entries].map((entry) => /<ofd:DocID>(\w+)</.exec(entry)?.[1]);
    expect(new Set(ids).size).toBe(3);
  });
});

/** How many distances a DeltaX holds; `g n v` stands for n times v. */
function countOf(deltas: string): number {
  const parts = deltas.split(" ").filter(Boolean);
  let count = 0;
  for (let index = 0; index < parts.length; index += 1) {
    if (parts[index] === "g") {
      count += Number(parts[index + 1]);
      index += 2;
    } else count += 1;
  }
  return count;
}
