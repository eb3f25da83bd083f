import { expect, it } from "vitest";
import { area, LINE } from "../index.ts";
import { allPages, circular, runsOf, runWith } from "../testing.ts";
import { metricsOf } from "./fonts/metrics-of.ts";
import { library } from "./testing.ts";

const metrics = metricsOf(library);
const name = "ᠦᠪᠦᠷ ᠮᠣᠩᠭᠣᠯ ᠤᠨ ᠥᠪᠡᠷᠲᠡᠭᠡᠨ ᠵᠠᠰᠠᠬᠤ ᠣᠷᠣᠨ";
const headOf = (...units: string[]) => allPages({ ...circular, mark: { units, suffix: "文件" } }, { metrics })[0];

it("a unit's name in Mongolian runs down at the left of the mark, under the corner and above the number", () => {
  const page = headOf(`${name} 内蒙古自治区人民政府`);
  const columns = runsOf(page).filter(({ turn }) => turn === "clockwise");
  expect(columns.map(({ text }) => text.trim()).join("")).toBe(name.replaceAll(" ", ""));
  const mark = runWith(page, "内蒙古自治区人民政府文件");
  const number = runWith(page, "清政发");
  for (const { x, y, size, glyphs = [], colour } of columns) {
    const length = glyphs.reduce((sum, { advance }) => sum + advance * size, 0);
    expect(colour).toBe("red");
    expect(x).toBeGreaterThan(area.left);
    expect(x + size).toBeLessThan(mark.x);
    expect(y).toBeGreaterThan(area.top + 3 * LINE);
    expect(y + length).toBeLessThan(number.y - number.size);
  }
  const width = typeof mark.steps === "number" ? mark.steps * [...mark.text].length : 0;
  expect(mark.x + width / 2).toBeCloseTo(area.left + area.width / 2, 2);
});

it("a joint mark has its names in Mongolian beside it too", () => {
  const page = headOf(`ᠨᠢᠭᠡ 清安市人民政府`, "清安市财政局");
  expect(runsOf(page).filter(({ turn }) => turn === "clockwise")).toHaveLength(1);
  expect(runWith(page, "清安市财政局").x).toBeGreaterThan(runWith(page, "ᠨᠢᠭᠡ").x + 5);
});

it.each([
  ["letter", "", 15, 46],
  ["order", "令", 37, 37 + 6 * LINE],
] as const)("a %s has the name at the left of its mark too", (form, suffix, top, bottom) => {
  const page = allPages({ ...circular, form, mark: { units: [`${name} 内蒙古自治区`], suffix } }, { metrics })[0];
  const columns = runsOf(page).filter(({ turn }) => turn === "clockwise");
  expect(columns.map(({ text }) => text.trim()).join("")).toBe(name.replaceAll(" ", ""));
  const mark = runWith(page, `内蒙古自治区${suffix}`);
  for (const { x, y, size, glyphs = [] } of columns) {
    expect(x + size).toBeLessThan(mark.x);
    expect(y).toBeGreaterThanOrEqual(top);
    expect(y + glyphs.reduce((sum, { advance }) => sum + advance * size, 0)).toBeLessThanOrEqual(bottom);
  }
});

it("a mark without such a name stands as it always does", () => {
  expect(headOf("清安市人民政府")).toEqual(allPages(circular, { metrics })[0]);
});
