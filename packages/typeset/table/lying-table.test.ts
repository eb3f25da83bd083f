import { describe, expect, it } from "vitest";
import { area } from "../geometry.ts";
import type { Page, TextRun } from "../page.ts";
import type { PaperBlock } from "../paper.ts";
import { allPages, circular, rulesOf, runsOf, runWith, textOf } from "../testing.ts";

const row = (...texts: string[]) => ({ cells: texts.map((text) => ({ text })) });
const head = { cells: ["序号", "项目名称", "责任单位"].map((text) => ({ text, header: true })) };
const table: PaperBlock = {
  type: "table",
  lies: true,
  rows: [head, ...Array.from({ length: 40 }, (_, index) => row(`${index + 1}`, `第${index + 1}个项目`, "市数据局"))],
};
const before: PaperBlock = { type: "heading", level: 1, number: "一、", text: "任务分解" };
const after: PaperBlock = { type: "paragraph", text: "请认真贯彻执行。" };
const pages = allPages({ ...circular, body: [before, table, after] });
const isTurned = ({ turn }: TextRun) => turn === "counterclockwise";
const lying = pages.filter((page) => runsOf(page).some(isTurned));
const turnedOf = (page: Page) => runsOf(page).filter(isTurned);

describe("a table that lies on its side", () => {
  it("fills pages of its own in the type area, the type running up the sheet", () => {
    expect(lying.length).toBeGreaterThan(2);
    for (const page of lying) {
      for (const { x, y, size } of turnedOf(page)) {
        expect(x - 0.88 * size).toBeGreaterThanOrEqual(area.left);
        expect(x + 0.12 * size).toBeLessThanOrEqual(area.right);
        expect(y).toBeGreaterThan(area.top);
        expect(y).toBeLessThan(area.bottom);
      }
      const black = rulesOf(page).filter(({ colour }) => colour === "black");
      expect(Math.min(...black.map(({ y1, y2 }) => Math.min(y1, y2)))).toBeCloseTo(area.top, 3);
      expect(Math.max(...black.map(({ y1, y2 }) => Math.max(y1, y2)))).toBeCloseTo(area.bottom, 3);
    }
  });

  it("has its head at the left edge of every page: bound on odd ones, outer on even ones", () => {
    for (const page of lying) {
      const heads = turnedOf(page).filter(({ face, text }) => face === "black" && text !== "一、任务分解");
      expect(heads.map(({ text }) => text)).toEqual(["序号", "项目名称", "责任单位"]);
      const others = turnedOf(page).filter(({ face }) => face !== "black");
      expect(Math.max(...heads.map(({ x }) => x))).toBeLessThan(Math.min(...others.map(({ x }) => x)));
      // The first column is the lowest on the sheet.
      expect(heads[0]?.y).toBeGreaterThan(heads[2]?.y ?? 0);
    }
  });

  it("leaves the page number where every page has it", () => {
    for (const page of lying) {
      const number = runWith(page, "—");
      expect(number.turn).toBeUndefined();
      expect(number.y).toBeGreaterThan(area.bottom);
    }
  });

  it("loses no row, and the text goes on behind it", () => {
    const words = lying
      .map((page) =>
        turnedOf(page)
          .map(({ text }) => text)
          .join(""),
      )
      .join("");
    for (let index = 1; index <= 40; index += 1) expect(words).toContain(`第${index}个项目`);
    const last = pages.findLastIndex((page) => lying.includes(page));
    expect(textOf(pages[last + 1])).toContain("请认真贯彻执行。");
  });

  it("takes the headings before it along, which never stand last on the page before", () => {
    const [first, ...others] = lying;
    const heading = turnedOf(first!).find(({ text }) => text === "一、任务分解");
    const headCells = turnedOf(first!).filter(({ text }) => text === "序号");
    expect(heading?.x).toBeLessThan(headCells[0]?.x ?? 0);
    for (const page of pages.filter((one) => one !== first)) expect(textOf(page)).not.toContain("一、任务分解");
    for (const page of others) expect(turnedOf(page).some(({ text }) => text === "序号")).toBe(true);
  });

  it("takes the number and the title of its attachment along, the title in the middle", () => {
    const attachment = { title: "重点项目清单", blocks: [table] };
    const set = allPages({ ...circular, attachments: [attachment] });
    const first = set.find((page) => runsOf(page).some(isTurned))!;
    const [label, title] = ["附件", "重点项目清单"].map((words) => turnedOf(first).find(({ text }) => text === words)!);
    expect(label!.y).toBeCloseTo(area.bottom, 3);
    const width = 6 * title!.size;
    expect(title!.y - width / 2).toBeCloseTo((area.top + area.bottom) / 2, 1);
    expect(set.filter((page) => textOf(page).includes("重点项目清单") && !runsOf(page).some(isTurned))).toEqual([]);
  });
});
