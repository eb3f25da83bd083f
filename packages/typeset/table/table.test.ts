import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { area } from "../geometry.ts";
import { plainMetrics } from "../metrics.ts";
import type { TableBlock } from "../paper.ts";
import { allPages, circular, rulesOf, runsOf, textOf } from "../testing.ts";
import { tableLook } from "./table-look.ts";

const set = (rows: TableBlock["rows"]) => allPages({ ...circular, body: [{ type: "table", rows }] });
const header = { cells: ["序号", "项目名称", "金额（万元）"].map((text) => ({ text, header: true })) };
const row = (index: number) => ({
  cells: [`${index}`, `第${index}个项目的名称`, `${index}.50`].map((text) => ({ text })),
});

describe("a table", () => {
  it("fills the type area, and its head stands on every page that it reaches", () => {
    const pages = set([header, ...Array.from({ length: 80 }, (_, index) => row(index + 1))]);
    const withRows = pages.filter((page) => textOf(page).includes("个项目的名称"));
    expect(withRows.length).toBeGreaterThan(3);
    for (const page of withRows) {
      expect(textOf(page)).toContain("序号项目名称金额（万元）");
      const across = rulesOf(page).filter(({ y1, y2, colour }) => y1 === y2 && colour === "black");
      expect(Math.min(...across.map(({ x1 }) => x1))).toBe(area.left);
      expect(Math.max(...across.map(({ x2 }) => x2))).toBeCloseTo(area.right, 3);
      expect(Math.max(...across.map(({ y1 }) => y1))).toBeLessThanOrEqual(area.bottom + 0.01);
    }
  });

  it("keeps rows together that one cell joins, and draws no line through it", () => {
    const joined = [
      { cells: [{ text: "教育", rowspan: 3 }, { text: "甲" }] },
      { cells: [{ text: "乙" }] },
      { cells: [{ text: "丙" }] },
    ];
    const pages = set(joined);
    const page = pages.find((one) => textOf(one).includes("教育"))!;
    const across = rulesOf(page).filter(({ y1, y2, colour }) => y1 === y2 && colour === "black");
    expect(across.filter(({ x1 }) => x1 === area.left)).toHaveLength(2);
    expect(textOf(page)).toContain("丙");
  });

  it("goes on over pages inside a cell that is higher than a page", () => {
    const text = "很长的单元格内容需要跨页显示。".repeat(300);
    const pages = set([header, { cells: [{ text: "1" }, { text }, { text: "2" }] }]);
    expect(
      pages
        .map(textOf)
        .join("")
        .replaceAll(/序号项目名称金额（万元）|— \d+ —/g, ""),
    ).toContain(text.slice(0, 15));
    const all = pages
      .flatMap(runsOf)
      .filter(({ face }) => face === "body")
      .map((run) => run.text)
      .join("");
    expect(all.split("很长的").length - 1).toBe(300);
  });

  it("gives merged cells the room that their words need, and columns that no cell begins at none", () => {
    const rows = [
      { cells: [{ text: "姓名" }, { text: "王小明" }, { text: "性别" }, { text: "男" }] },
      { cells: [{ text: "单位" }, { text: "沙原市财政局预算编审中心", colspan: 3 }] },
    ];
    const narrow = tableLook(
      { type: "table", rows: [{ cells: [{ text: "备注" }, { text: "长".repeat(40) }] }, ...rows] },
      plainMetrics,
    );
    const [first = 0, ...others] = tableLook({ type: "table", rows }, plainMetrics).widths;
    expect(others.reduce((sum, width) => sum + width, 0)).toBeGreaterThan(first * 3);
    expect(narrow.widths).toHaveLength(4);
    const finer = rows.map(({ cells }) => ({
      cells: cells.map((cell) => ({ ...cell, colspan: 5 * (cell.colspan ?? 1) })),
    }));
    const fine = tableLook({ type: "table", rows: finer }, plainMetrics);
    expect(fine).toEqual(tableLook({ type: "table", rows }, plainMetrics));
  });

  it("widens columns that only merged cells fill", () => {
    const rows = [
      {
        cells: [
          { text: "序号", rowspan: 2 },
          { text: "沙原市财政局预算编审中心项目资金", colspan: 2 },
        ],
      },
      { cells: [{ text: "甲" }, { text: "乙" }] },
      { cells: [{ text: "因工作需要和有关规定另行安排的各项资金" }, { text: "1" }, { text: "2" }] },
    ];
    const [, second = 0, third = 0] = tableLook({ type: "table", rows }, plainMetrics).widths;
    const alone = rows.map(({ cells }) => ({
      cells: cells.map((cell) => (cell.text.startsWith("沙原") ? { ...cell, text: "资金" } : cell)),
    }));
    const [, before = 0, after = 0] = tableLook({ type: "table", rows: alone }, plainMetrics).widths;
    expect(second + third).toBeGreaterThan((before + after) * 1.2);
  });

  it("of any shape stays within the page and loses no text", () => {
    const cell = fc.record({
      text: fc.stringMatching(/^[中文表格0-9，。]{0,40}$/),
      colspan: fc.integer({ min: 1, max: 4 }),
      rowspan: fc.integer({ min: 1, max: 5 }),
      header: fc.boolean(),
    });
    const rows = fc.array(fc.record({ cells: fc.array(cell, { maxLength: 8 }) }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(rows, (rows) => {
        const pages = set(rows);
        for (const { y, x } of pages.flatMap(runsOf)) {
          expect(y).toBeLessThan(area.bottom + 12);
          expect(x).toBeGreaterThanOrEqual(area.left - 3);
        }
        const wanted = rows.flatMap(({ cells }) => cells).reduce((sum, { text }) => sum + [...text].length, 0);
        const tables = pages.flatMap(runsOf).filter(({ size }) => size < 5 && size !== 0);
        expect(tables.reduce((sum, { text }) => sum + [...text].length, 0)).toBeGreaterThanOrEqual(wanted);
      }),
      { numRuns: 60 },
    );
  });
});

describe("a table that begins near the end of a page", () => {
  const lines = (count: number) =>
    Array.from({ length: count }, () => ({ type: "paragraph", text: "正文。" }) as const);
  const heading = { type: "heading", level: 1, number: "一、", text: "资金情况" } as const;
  const wide = { type: "paragraph", text: "资金情况表" } as const;
  const rows = [1, 2, 3].map(row);
  const joined = [{ cells: [{ text: "教育", rowspan: 2 }, { text: "甲" }] }, { cells: [{ text: "乙" }] }];
  /** The texts of the page on which it begins, for every place on a page at which it may. */
  const begun = (table: TableBlock["rows"], before: typeof heading | typeof wide) =>
    Array.from({ length: 24 }, (_, count) => {
      const pages = allPages({ ...circular, body: [...lines(count), before, { type: "table", rows: table }] });
      const texts = pages.map((page) => textOf(page));
      return texts.slice(texts.findIndex((text) => text.includes("资金情况"))).join("|");
    });

  it.each([
    ["its head", [header, ...rows], "序号项目名称金额（万元）1第1个项目"],
    ["its first row", rows, "1第1个项目的名称1.502第2个项目"],
    ["rows that a cell joins", joined, "教育甲乙"],
    ["a head over rows that a cell joins", [header, ...joined], "序号项目名称金额（万元）教育甲乙"],
  ])("has %s, and what leads to it, not alone at its end, and no head twice", (_, table, together) => {
    for (const [before, words] of [
      [heading, "一、资金情况"],
      [wide, "资金情况表"],
    ] as const)
      for (const text of begun(table, before)) {
        expect(text.replaceAll(/—\d+—/g, "")).toContain(`${words}${together}`);
        expect(text.split("序号").length - 1).toBeLessThanOrEqual(text.split("|").length);
      }
  });
});

describe("a table that ends near the end of a page", () => {
  /** The pages with a signature, for every number of rows of the table before it. */
  const signed = (table: (count: number) => TableBlock["rows"]) =>
    Array.from({ length: 24 }, (_, count) => {
      const pages = allPages({ ...circular, attachmentNames: [], body: [{ type: "table", rows: table(count + 2) }] });
      return textOf(pages.find((page) => textOf(page).includes("2026年3月15日")));
    });
  const items = (count: number) => Array.from({ length: count }, (_, index) => row(index + 1));

  it("gives its last row to a signature that would stand alone on a page, under its head", () => {
    for (const text of signed((count) => [header, ...items(count)]))
      expect(text).toMatch(/序号项目名称金额（万元）\d+第.*项目的名称.*清安市人民政府2026年/);
    for (const text of signed(items)) expect(text).toMatch(/第\d+个项目的名称.*清安市人民政府2026年/);
  });

  it("gives it with the rows that a cell joins to it", () => {
    const last = [{ cells: [{ text: "教育", rowspan: 2 }, { text: "甲" }] }, { cells: [{ text: "乙" }] }];
    const two = (count: number) => items(count).map(({ cells }) => ({ cells: cells.slice(0, 2) }));
    for (const text of signed((count) => [...two(count), ...last]))
      expect(text).toMatch(/教育甲乙清安市人民政府2026年/);
  });
});
