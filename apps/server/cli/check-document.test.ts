import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Config } from "@tz/kernel/server/base";
import { emptyPaper, typeset } from "@tz/typeset";
import { FontLibrary, writeOfd } from "@tz/typeset/server";
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
