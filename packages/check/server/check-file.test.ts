import { typeset } from "@tz/typeset";
import { FontLibrary, metricsOf, writeOfd, writePdf } from "@tz/typeset/server";
import fc from "fast-check";
import { strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { checkPaper } from "../check-paper.ts";
import { fromPages } from "../model/from-pages.ts";
import { nothingKnown } from "../rules/rule.ts";
import { downward, forms, paragraphs } from "../testing.ts";
import { checkFile } from "./check-file.ts";
import { docx } from "./docx/testing.ts";
import { FileRefused } from "./file-fault.ts";
import { judgeFile } from "./judge-file.ts";

const library = await FontLibrary.open([]);
const metrics = metricsOf(library);
const about = { title: "通知", author: "清安市人民政府", at: new Date("2026-03-16T01:02:03Z") };
const pdf = (paper = downward) => new Uint8Array(writePdf(typeset(paper, { metrics }), library, about).file);
const ofd = (paper = downward) => new Uint8Array(writeOfd(typeset(paper, { metrics }), library, about).file);
const judged = (file: Uint8Array) => judgeFile(file.slice(), nothingKnown);
const found = async (file: Uint8Array) => (await judged(file)).findings.map(({ rule, found }) => `${rule} ${found.zh}`);
/** Why a file is refused; `judged` where it is not. */
const fate = (file: Uint8Array) =>
  judged(file).then(
    () => "judged",
    (error: unknown) => (error instanceof FileRefused ? error.fault : `thrown: ${(error as Error).stack}`),
  );

describe("files of our own engine", () => {
  it.each(Object.entries(forms))("as PDF and OFD, %s has no finding", async (_name, paper) => {
    expect(await found(pdf(paper))).toEqual([]);
    expect(await found(ofd(paper))).toEqual([]);
  });

  it("show the same fault in both", async () => {
    const wrong = { ...downward, documentNumber: "清政发[2026]12号", date: "2026年02月30日" };
    for (const file of [pdf(wrong), ofd(wrong)]) {
      const rules = (await found(file)).map((one) => one.split(" ")[0]);
      expect(rules).toEqual(expect.arrayContaining(["F5", "F11"]));
    }
  });

  it("with a table that lies, or with words of Mongolian, are judged by what stands level", async () => {
    const row = (words: string) => ({ cells: ["1", words, "市数据局"].map((text) => ({ text })) });
    const table = { type: "table", lies: true, rows: Array.from({ length: 30 }, () => row("政务信息化项目")) } as const;
    const words = { type: "paragraph", text: "请按ᠦᠪᠦᠷ ᠮᠣᠩᠭᠣᠯ（内蒙古）的规定执行。" } as const;
    const paper = { ...downward, body: [...downward.body, words, table, words] };
    const bilingual = { ...downward, mark: { ...downward.mark, units: [`ᠨᠢᠭᠡ ${downward.mark.units[0]}`] } };
    expect(await found(pdf(bilingual))).toEqual([]);
    expect(checkPaper(fromPages(typeset(paper, { metrics }))).findings).toEqual([]);
    for (const file of [pdf(paper), ofd(paper)]) {
      expect(await found(file)).toEqual([]);
      const { sheets } = await judged(file);
      const text = sheets.flatMap(({ runs }) => runs.map((run) => run.text)).join("");
      expect(text.replaceAll(/\s/g, "")).toContain("请按ᠦᠪᠦᠷᠮᠣᠩᠭᠣᠯ（内蒙古）");
    }
  });

  it("are judged in a thread of their own", async () => {
    const verdict = await checkFile(pdf());
    expect([verdict.source, verdict.form, verdict.sheets.length]).toEqual(["pdf", "standard", 6]);
  });
});

describe("a Word file", () => {
  it("as the standard has it has no finding but what it cannot tell", async () => {
    expect(await found(docx({}))).toEqual([]);
  });

  it("fits 28 characters on a line by their spacing as well as by a grid", async () => {
    const grid = 'w:type="lines" w:linePitch="579"';
    expect(await found(docx({ grid, spacing: -5 }))).toEqual([]);
    expect((await found(docx({ grid }))).map((one) => one.split(" ")[0])).toEqual(["F2"]);
  });

  it.each([
    ["F1", { margins: 'w:top="1440" w:left="1800" w:right="1800" w:bottom="1440"' }],
    ["F2", { textSize: 28 }],
    ["F3", { titleSize: 32 }],
    ["F3", { titleFont: "黑体" }],
    ["F4", { line: "" }],
    ["F5", { number: "沙政发[2026]3号" }],
    ["F8", { heading: "宋体" }],
    ["F11", { date: "2026年03月05日" }],
  ] as const)("%s speaks of what it declares", async (rule, change) => {
    expect((await found(docx(change))).map((one) => one.split(" ")[0])).toContain(rule);
  });
});

describe("files that others wrote", () => {
  const bomb = () => new Uint8Array(30 * 1024 * 1024);

  it.each([
    ["nothing", () => new Uint8Array(), "unknown_kind"],
    ["a text", () => strToU8("你好，这不是公文。"), "unknown_kind"],
    ["an old Word file", () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), "old_format"],
    ["a package of something else", () => zipSync({ "a.txt": strToU8("a") }), "unknown_kind"],
    ["a PDF that ends early", () => pdf().slice(0, 400), "damaged"],
    ["an OFD that ends early", () => ofd().slice(0, -200), "damaged"],
    ["an OFD without pages", () => zipSync({ "OFD.xml": strToU8("<OFD/>") }), "damaged"],
    ["a part beyond the limit", () => zipSync({ "OFD.xml": bomb() }), "too_large"],
    [
      "entities that grow",
      () => zipSync({ "OFD.xml": strToU8('<!DOCTYPE a [<!ENTITY b "c">]><OFD>&b;</OFD>') }),
      "damaged",
    ],
    ["elements a thousand deep", () => zipSync({ "OFD.xml": strToU8("<a>".repeat(1000)) }), "too_complex"],
    ["a page that is a picture", () => docx({ empty: true }), "no_text"],
  ] as const)("%s is refused with the reason", async (_name, file, fault) => {
    expect(await fate(file())).toBe(fault);
  });

  it("an encrypted PDF is refused as such", async () => {
    const encrypted = `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj
trailer<</Root 1 0 R/ID[<00><00>]/Encrypt<</Filter/Standard/V 2/R 3/Length 128/P -4/O<${"41".repeat(32)}>/U<${"42".repeat(32)}>>>>>`;
    expect(await fate(strToU8(encrypted))).toBe("encrypted");
  });

  it("what stands nowhere on a sheet of paper is not there", async () => {
    const body = ofd({ ...downward, attachments: [] });
    const parts = Object.entries(unzipSync(body)).map(([name, bytes]): [string, Uint8Array] => {
      const text = new TextDecoder().decode(bytes);
      const wild = text.replace(/Boundary="28 /, 'Boundary="1e308 ').replace(/Size="[\d.]+"/, 'Size="1e400"');
      return [name, name.endsWith("Content.xml") ? strToU8(wild) : bytes];
    });
    const { sheets, findings } = await judged(zipSync(Object.fromEntries(parts)));
    const numbers = JSON.stringify([sheets, findings]).match(/:null|e\+/g);
    expect(numbers).toBeNull();
  });

  it("pages that refer to each other do not hang it", async () => {
    const cycle = `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[2 0 R 3 0 R]/Count 9999999>>endobj 3 0 obj<</Type/Pages/Kids[2 0 R]/Count 5>>endobj trailer<</Root 1 0 R>>`;
    expect(await fate(strToU8(cycle))).toBe("no_text");
  });

  it("one that never ends is given up, and the next is judged", async () => {
    const paper = await checkFile(ofd({ ...downward, body: paragraphs(40) }));
    expect(paper.sheets.length).toBeGreaterThan(4);
  });

  /** Bytes changed, cut out or doubled at any place: judged or refused with a reason, never anything else. */
  it.each([
    ["PDF", () => pdf({ ...downward, attachments: [], body: paragraphs(1) })],
    ["OFD", () => ofd({ ...downward, attachments: [] })],
    ["OFD, its XML", () => stored(ofd({ ...downward, attachments: [] }))],
    ["Word", () => docx({})],
    ["Word, its XML", () => stored(docx({}))],
  ] as const)("changed at random (%s) are judged or refused with a reason", async (_name, make) => {
    const file = make();
    const change = fc.record({ at: fc.nat(file.length - 1), value: fc.nat(255), cut: fc.nat(300), kind: fc.nat(3) });
    const changes = fc.array(change, { minLength: 1, maxLength: 8 });
    const runs = Number(process.env.CHECK_FUZZ ?? 30);
    await fc.assert(
      fc.asyncProperty(changes, async (list) => {
        expect(await fate(list.reduce(mutated, file))).not.toMatch(/^thrown/);
      }),
      { numRuns: runs },
    );
  });
});

/** The XML of a package, not packed: what is changed then is the XML itself. */
function stored(file: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(file)).filter(([name]) => name.endsWith(".xml"));
  return zipSync(Object.fromEntries(parts), { level: 0 });
}

function mutated(
  file: Uint8Array,
  { at, value, cut, kind }: { at: number; value: number; cut: number; kind: number },
): Uint8Array {
  const place = Math.min(at, file.length - 1);
  if (kind === 0) return new Uint8Array([...file.slice(0, place), ...file.slice(place + cut)]);
  if (kind === 1) return new Uint8Array([...file.slice(0, place), ...file.slice(Math.max(0, place - cut))]);
  const changed = file.slice();
  changed[place] = value;
  return changed;
}
