import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { checkFile } from "@tz/check/server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DocumentContent, type DocumentType, paperOf } from "../../contract/index.ts";
import { writeWord } from "./write-word.ts";

const program = process.env.TONGZHENG_SOFFICE ?? "soffice";
const isThere = spawnSync(program, ["--version"]).status === 0;
const folder = mkdtempSync(join(tmpdir(), "tz-word-"));
const facts = { unitName: "清安市人民政府", printedOn: "2026-03-16", documentNumber: "清政发〔2026〕12号" };
const joint = ["清安市发展和改革委员会", "清安市财政局"].map((name) => ({ unitId: crypto.randomUUID(), name }));
const text = { type: "paragraph", text: "现将有关事项通知如下，请认真贯彻落实。" };
const rows = Array.from({ length: 20 }, (_, index) => ({ cells: [{ text: `${index + 1}` }, { text: "市数据局" }] }));
const lying = [text, { type: "heading", level: 1, text: "任务分解" }, { type: "table", lies: true, rows }];

interface Draft {
  documentType: DocumentType;
  title: string;
  jointIssuers?: typeof joint;
  body?: object[];
}

const drafts: Record<string, Draft> = {
  lying: { documentType: "circular", title: "关于印发任务分解表的通知", body: lying },
  letter: { documentType: "letter", title: "清安市人民政府关于商请支持项目建设的函" },
  order: { documentType: "order", title: "" },
  joint: { documentType: "circular", title: "关于做好预算编制工作的通知", jointIssuers: joint },
  full: { documentType: "circular", title: "关于做好预算编制工作的通知", body: Array.from({ length: 27 }, () => text) },
};

/** A page as LibreOffice sets it: texts and lines in millimetres, and what the checker says of them. */
const pageOf = async (name: string) => {
  const { sheets, findings } = await checkFile(readFileSync(join(folder, `${name}.pdf`)));
  const [page] = sheets;
  const reds = page!.strokes.filter(({ ink, x1, x2 }) => ink === "red" && Math.abs(x2 - x1) > 100);
  return { page: page!, reds, rules: findings.map(({ rule }) => rule) };
};

describe.skipIf(!isThere)("Word files as LibreOffice sets them", () => {
  beforeAll(async () => {
    for (const [name, draft] of Object.entries(drafts)) {
      const content = DocumentContent.parse({ body: [text], ...draft, documentDate: "2026-03-15" });
      const number = name === "order" ? "清安市人民政府令第12号" : facts.documentNumber;
      writeFileSync(
        join(folder, `${name}.docx`),
        await writeWord(paperOf(content, { ...facts, documentNumber: number })),
      );
    }
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile"))}`;
    const files = Object.keys(drafts).map((name) => join(folder, `${name}.docx`));
    spawnSync(program, [profile, "--headless", "--norestore", "--convert-to", "pdf", "--outdir", folder, ...files]);
  }, 300_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("have the mark and the double lines of a letter where the standard wants them, and no number on the first page", async () => {
    const { reds, rules } = await pageOf("letter");
    expect(reds.map(({ x1, x2 }) => Math.round(Math.abs(x2 - x1)))).toEqual([170, 170, 170, 170]);
    expect(rules).not.toContain("F15");
    expect(rules).not.toContain("F16");
  });

  it("have the mark of an order 20 mm below the type area's edge, and no title", async () => {
    const { page } = await pageOf("order");
    const mark = page.runs.find(({ ink, size }) => ink === "red" && size > 10)!;
    expect(Math.abs(mark.y - 0.85 * mark.size - 57)).toBeLessThan(0.3);
    expect(page.runs.map(({ text }) => text).join("")).toContain("第12号");
  });

  it("have every unit of a joint mark from edge to edge and 文件 beside them, the red line under the number", async () => {
    const { page, reds } = await pageOf("joint");
    const marks = page.runs.filter(({ ink }) => ink === "red");
    const words = marks
      .map(({ text }) => text)
      .join("")
      .replaceAll(/\s/g, "");
    for (const name of [facts.unitName, ...joint.map(({ name: one }) => one), "文件"])
      expect([...name].every((letter) => words.includes(letter))).toBe(true);
    const names = marks.filter(({ size }) => size < 12);
    expect(new Set(names.map(({ y }) => Math.round(y))).size).toBe(3);
    // A line may be drawn in several strokes.
    expect(new Set(reds.map(({ y1 }) => Math.round(y1))).size).toBe(1);
    const edges = reds.flatMap(({ x1, x2 }) => [x1, x2]);
    expect(Math.round(Math.max(...edges) - Math.min(...edges))).toBe(156);
  });

  it("have the printing office at the foot of the last page's type area, a character from the edges of its lines", async () => {
    for (const name of ["order", "joint"]) {
      const { sheets, findings } = await checkFile(readFileSync(join(folder, `${name}.pdf`)));
      expect(findings.map(({ rule }) => rule)).not.toContain("F13");
      const printed = sheets.at(-1)!.runs.filter(({ y }) => y > 255 && y < 262);
      expect(
        printed
          .map(({ text }) => text)
          .join("")
          .replaceAll(/\s/g, ""),
      ).toContain("印发");
      expect(Math.abs(Math.min(...printed.map(({ x }) => x)) - 28 - 4.94)).toBeLessThan(0.5);
    }
  });

  it("have the 版记 on the back of a sheet as the printed file has, behind a blank page without a number", async () => {
    const textsOf = async (name: string) => {
      const { sheets } = await checkFile(readFileSync(join(folder, `${name}.pdf`)));
      return sheets.map(({ runs }) => runs.map(({ text: words }) => words.replaceAll(/\s/g, "")).join(""));
    };
    const [, back, ...more] = await textsOf("joint");
    expect(back).toContain("印发");
    expect(back).toContain("—2—");
    expect(more).toEqual([]);
    const [, , blank, last] = await textsOf("full");
    expect(blank).toBe("");
    expect(last).toContain("印发");
    expect(last).not.toContain("—4—");
  });

  it("have a table that lies on turned sheets of its own, under its heading, and the text behind it upright again", async () => {
    const { sheets } = await checkFile(readFileSync(join(folder, "lying.pdf")));
    const turned = sheets.map(({ width, height }) => width > height);
    expect(turned).toEqual([false, true, true, false]);
    const texts = sheets.map(({ runs }) => runs.map(({ text: words }) => words).join(""));
    expect(texts[1]).toContain("任务分解");
    expect(texts[2]).not.toContain("任务分解");
    expect(texts[3]).toContain("清安市人民政府");
  });
});
