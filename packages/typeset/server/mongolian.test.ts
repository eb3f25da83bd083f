import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { area, mongolianWords, plainMetrics } from "../index.ts";
import { pageSvg } from "../svg/page-svg.ts";
import { allPages, circular, endOf, runsOf, runWith } from "../testing.ts";
import { metricsOf } from "./fonts/metrics-of.ts";
import { writeOfd } from "./ofd/write-ofd.ts";
import { writePdf } from "./pdf/write-pdf.ts";
import { library, readPdfText } from "./testing.ts";

const about = { title: "蒙古文", author: "清安市人民政府", at: new Date(0) };
const metrics = metricsOf(library);
const region = "ᠦᠪᠦᠷ ᠮᠣᠩᠭᠣᠯ ᠤᠨ ᠥᠪᠡᠷᠲᠡᠭᠡᠨ ᠵᠠᠰᠠᠬᠤ ᠣᠷᠣᠨ";
const white = "ᠴᠠᠭᠠᠨ᠎ᠠ";
const pagesOf = (text: string) => allPages({ ...circular, body: [{ type: "paragraph", text }] }, { metrics });
const namesOf = (word: string) => metrics.shape?.(word)?.map(({ id }) => id);
const flat = (text: string) => text.replaceAll(/\s/g, "");
/** pdf.js leaves characters out that nobody sees. */
const seen = (text: string) => flat(text).replaceAll(/\p{Default_Ignorable_Code_Point}/gu, "");

describe("traditional Mongolian", () => {
  it("takes the form that its place in the word asks for", () => {
    const [first, middle, last] = namesOf("ᠠᠠᠠ") ?? [];
    expect(new Set([first, middle, last]).size).toBe(3);
    expect(namesOf("ᠠ")?.[0]).not.toBe(first);
  });

  it("joins ᠪ with the vowel that follows it, and parts what stands before ᠎ᠠ", () => {
    expect(metrics.shape?.("ᠪᠣᠯ")?.map(({ text }) => text)).toEqual(["ᠪᠣ", "ᠯ"]);
    expect(namesOf(white)?.at(-1)).not.toBe(namesOf("ᠴᠠᠭᠠᠨᠠ")?.at(-1));
  });

  it("shows nothing of a selector that has nothing to select", () => {
    const glyphs = metrics.shape?.("ᠯ\u180d") ?? [];
    expect(glyphs.map(({ outline }) => outline !== "")).toEqual([true, false]);
    expect(glyphs.reduce((sum, { advance }) => sum + advance, 0)).toBe(metrics.shape?.("ᠯ")?.[0]?.advance);
  });

  it("is copied from a PDF as it was written, with rare characters beside it", async () => {
    const text = `将${region}（内蒙古自治区）、${white}报喆堃玥翀𬱖同志，满文ᡥᠠᠯᠠ。`;
    const { file, missing } = writePdf(pagesOf(text), library, about);
    expect(missing).toEqual([]);
    expect(seen(await readPdfText(file))).toContain(seen(text));
    expect(flat(copiedByPoppler(file) ?? text)).toContain(flat(text));
  });

  it("stands in an OFD by the numbers of its glyphs, with its characters", () => {
    const files = unzipSync(writeOfd(pagesOf(`将${region}印发`), library, about).file);
    const content = strFromU8(files["Doc_0/Pages/Page_0/Content.xml"] ?? new Uint8Array());
    const codes = [...content.matchAll(/<ofd:TextCode [^>]*>([^<]*)</g)].map(([, code]) => code).join("");
    expect(flat(codes)).toContain(flat(`将${region}印发`));
    const shaped = [...content.matchAll(/CodeCount="(\d+)" GlyphCount="(\d+)"><ofd:Glyphs>([\d ]+)</g)];
    expect(shaped.length).toBeGreaterThan(20);
    for (const [, , count, glyphs] of shaped) expect(glyphs?.split(" ")).toHaveLength(Number(count));
  });

  it("is drawn by its outlines in a preview", () => {
    const [page] = pagesOf(`将${white}印发`);
    const svg = page ? pageSvg(page) : "";
    expect(svg).not.toContain(white);
    expect(svg.match(/<g transform="translate\([\d.]+ [\d.]+\) scale\(0.005644 -0.005644\)"/g)).toHaveLength(1);
  });

  it("is set unjoined where nobody can shape it, and no character is lost", async () => {
    const pages = allPages({ ...circular, body: [{ type: "paragraph", text: white }] }, { metrics: plainMetrics });
    const { file, missing } = writePdf(pages, library, about);
    expect(missing).toEqual([]);
    expect(seen(await readPdfText(file))).toContain(seen(white));
    expect(pages.map((page) => pageSvg(page)).join("")).toContain(`>${white}</text>`);
  });

  it("is named as missing where its font lacks a character", () => {
    expect(writePdf(pagesOf("ᠠ\u18ae"), library, about).missing).toEqual(["\u18ae"]);
  });

  it("tells beforehand every word that will be shaped, those too wide for half a line too", () => {
    const text = `据${region} ${region.replaceAll(" ", "")}，${white}中${"ᠠ".repeat(37)}`;
    const [told, asked] = [new Set(mongolianWords(text)), new Set<string>()];
    const shape = (word: string) => {
      asked.add(word);
      return metrics.shape?.(word);
    };
    allPages({ ...circular, title: region, body: [{ type: "paragraph", text }] }, { metrics: { ...metrics, shape } });
    expect(asked.size).toBeGreaterThan(8);
    expect([...asked].filter((word) => !told.has(word))).toEqual([]);
  });

  it("of any words stays on its line and keeps its characters", async () => {
    const letter = fc.oneof(
      fc.integer({ min: 0x1820, max: 0x1878 }),
      fc.integer({ min: 0x1800, max: 0x180f }),
      fc.integer({ min: 0x1880, max: 0x18aa }),
      fc.constantFrom(0x200c, 0x200d, 0x202f, 0x20, 0x4e2d, 0x3002, 0x41),
    );
    const words = fc.array(letter, { minLength: 1, maxLength: 120 }).map((codes) => String.fromCodePoint(...codes));
    await fc.assert(
      fc.asyncProperty(words, async (text) => {
        const [page] = pagesOf(`据${text}`);
        for (const run of runsOf(page)) expect(endOf(run) - run.size).toBeLessThanOrEqual(area.right + 1);
        const { file } = writePdf([page ?? { marks: [], seals: [] }], library, about);
        expect(seen(await readPdfText(file))).toContain(seen(`据${text}`).slice(0, 60));
      }),
      { numRuns: Number(process.env.MONGOLIAN_RUNS ?? 25) },
    );
  });

  it("keeps the line's rhythm: what follows a word begins where the word ends", () => {
    const [page] = pagesOf(`将${white}印发`);
    const [word, after] = [runWith(page, white), runWith(page, "印发")];
    const width = word.glyphs?.reduce((sum, { advance }) => sum + advance, 0) ?? 0;
    expect(after.x).toBeCloseTo(word.x + width * word.size, 2);
  });
});

/** What pdftotext copies; undefined where the machine has none. */
function copiedByPoppler(file: Buffer): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), "tz-mongolian-"));
  try {
    writeFileSync(join(folder, "a.pdf"), file);
    return execFileSync("pdftotext", ["-raw", join(folder, "a.pdf"), "-"], { encoding: "utf8" });
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
