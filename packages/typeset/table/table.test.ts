import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { area } from "../geometry.ts";
import type { TableBlock } from "../paper.ts";
import { allPages, circular, rulesOf, runsOf, textOf } from "../testing.ts";

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
