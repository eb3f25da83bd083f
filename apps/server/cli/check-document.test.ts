import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Config } from "@tz/kernel/server/base";
import { emptyPaper, typeset } from "@tz/typeset";
import { FontLibrary, writeOfd } from "@tz/typeset/server";
import { strToU8, zipSync } from "fflate";
import { afterAll, afterEach, expect, it, vi } from "vitest";
import { run } from "./check-document.ts";

const folder = mkdtempSync(join(tmpdir(), "tz-check-"));
const library = await FontLibrary.open([]);
const about = { title: "通知", author: "清安市人民政府", at: new Date("2026-03-16T01:02:03Z") };
const paper = {
  ...emptyPaper,
  mark: { units: ["清安市人民政府"], suffix: "文件" },
  documentNumber: "清政发〔2026〕12号",
  title: "清安市人民政府关于做好工作的通知",
  recipients: "各区县人民政府",
  body: [{ type: "paragraph", text: "现将有关事项通知如下。" } as const],
  signatures: ["清安市人民政府"],
  date: "2026年3月15日",
};

/** Writes a file of this paper, runs the command on it, and tells what it printed and how it ended. */
async function check(change: Partial<typeof paper>, ...more: string[]) {
  const file = join(folder, "paper.ofd");
  writeFileSync(file, writeOfd(typeset({ ...paper, ...change }), library, about).file);
  return told(file, ...more);
}

async function told(...args: string[]) {
  const printed: string[] = [];
  vi.spyOn(console, "log").mockImplementation((line: string) => void printed.push(line));
  vi.spyOn(console, "error").mockImplementation((line: string) => void printed.push(line));
  await run({} as Config, args);
  return { printed: printed.join("\n"), exit: process.exitCode };
}

afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = 0;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("ends with 0 where a paper has no error", async () => {
  const { printed, exit } = await check({});
  expect(printed).toContain("错误 0 处");
  expect(exit).toBe(0);
});

it("ends with 1 where there is one, and tells rule, place, remedy and clause", async () => {
  const { printed, exit } = await check({ documentNumber: "清政发[2026]12号" });
  expect(printed).toMatch(/错误 F5 第 1 面 \(\d+, \d+, \d+×\d+ mm\) .*清政发\[2026\]12号.*〔GB\/T 9704-2012 7\.2\.5〕/);
  expect(exit).toBe(1);
});

it("tells the same as JSON", async () => {
  const report = JSON.parse((await check({ date: "2026年2月30日" }, "--json")).printed);
  expect(report).toMatchObject({ source: "ofd", form: "standard", findings: [{ rule: "F11", severity: "error" }] });
});

it("ends with 2 and the reason where a file cannot be judged", async () => {
  const file = join(folder, "note.pdf");
  writeFileSync(file, "no PDF at all");
  expect(await told(file)).toMatchObject({ exit: 2, printed: expect.stringContaining("只能核查") });
  expect((await told(join(folder, "missing.pdf"))).exit).toBe(2);
  expect(await told()).toMatchObject({ exit: 2, printed: expect.stringContaining("npm run check-document") });
});

it("judges every file named and those of a folder, sums up, and ends with the gravest of them", async () => {
  await check({ documentNumber: "清政发[2026]12号" });
  const inner = join(folder, "some", "inner");
  mkdirSync(inner, { recursive: true });
  writeFileSync(join(inner, "good.OFD"), writeOfd(typeset(paper), library, about).file);
  writeFileSync(join(inner, "note.txt"), "not judged");
  const both = await told(join(folder, "paper.ofd"), join(folder, "some"));
  expect(both.printed).toContain("good.OFD: 1 面，错误 0 处");
  expect(both.printed).toContain("共 2 个文件：无错误 1 个，有错误 1 个，无法核查 0 个。");
  expect(both.exit).toBe(1);
  const json = await told(join(folder, "some"), join(folder, "missing.pdf"), "--json");
  expect(JSON.parse(json.printed)).toMatchObject([{ source: "ofd" }, { refused: expect.stringContaining("ENOENT") }]);
  expect(json.exit).toBe(2);
});

it("tells of a Word file the paragraph and the cell, of which the page is estimated", async () => {
  const file = join(folder, "paper.docx");
  writeFileSync(file, docx("", "请布署工作。", "", "正文。", [["甲", "布署单位"]]));
  const { printed } = await told(file);
  expect(printed).toMatch(/T6 第 1 段“[^”]*布署[^”]*”（约第 1 面）/);
  expect(printed).toMatch(/T6 第 1 个表第 1 行第 2 格“[^”]*布署[^”]*”（约第 1 面）/);
});

/** A Word file of paragraphs and tables. */
function docx(...blocks: (string | string[][])[]): Uint8Array {
  const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const row = (cells: string[]) => `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join("")}</w:tr>`;
  const body = blocks.map((block) =>
    typeof block === "string" ? paragraph(block) : `<w:tbl>${block.map(row).join("")}</w:tbl>`,
  );
  const space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  return zipSync({
    "word/document.xml": strToU8(`<w:document ${space}><w:body>${body.join("")}</w:body></w:document>`),
  });
}
