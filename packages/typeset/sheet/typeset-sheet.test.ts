import { describe, expect, it } from "vitest";
import { area, sizes } from "../geometry.ts";
import type { Page } from "../page.ts";
import { rulesOf, runsOf, runWith, textOf } from "../testing.ts";
import type { Sheet } from "./sheet.ts";
import { typesetSheet } from "./typeset-sheet.ts";

const opinion = { text: "拟同意，请市长审定。", name: "王建国", date: "2026年3月15日" };
const sheet: Sheet = {
  title: "清安市人民政府发文稿纸",
  rows: [
    {
      cells: [
        { label: "发文字号", text: "清政发〔2026〕12号" },
        { label: "紧急程度", text: "特急" },
      ],
    },
    { cells: [{ label: "签发", opinions: [opinion] }], least: 40 },
    { cells: [{ label: "会签", opinions: [] }], least: 30 },
  ],
  foot: "登记人：李明",
};

const picturesOf = (page: Page | undefined) => (page?.marks ?? []).filter((mark) => mark.kind === "picture");

describe("a form", () => {
  it("has its title in red, fields beside and below each other within the type area, and its foot", () => {
    const [page, ...more] = typesetSheet(sheet);
    expect(more).toEqual([]);
    expect(runWith(page, "发文稿纸")).toMatchObject({ face: "mark", colour: "red" });
    expect(runWith(page, "发文字号").face).toBe("black");
    expect(runWith(page, "清政发〔2026〕12号").y).toBe(runWith(page, "特急").y);
    expect(textOf(page)).toContain("登记人：李明");
    for (const { x1, x2 } of rulesOf(page)) {
      expect(x1).toBeGreaterThanOrEqual(area.left);
      expect(x2).toBeLessThanOrEqual(area.right);
    }
  });

  it("keeps room for writing by hand", () => {
    const [page] = typesetSheet(sheet);
    const across = rulesOf(page).filter(({ y1, y2 }) => y1 === y2);
    const heights = [...new Set(across.map(({ y1 }) => Math.round(y1)))].sort((one, other) => one - other);
    expect(heights.slice(1).map((y, index) => y - heights[index]!)).toEqual([expect.any(Number), 40, 30]);
  });

  it("has name and day of an opinion at the right, below it", () => {
    const [page] = typesetSheet(sheet);
    const [words, signed] = [runWith(page, "拟同意"), runWith(page, "王建国")];
    expect(signed.y).toBeGreaterThan(words.y);
    expect(signed.x).toBeGreaterThan(area.left + area.width / 2);
  });

  it("gives a row the height of a label of several lines", () => {
    const heightOf = (label: string) => {
      const [page] = typesetSheet({ title: "请假审批单", rows: [{ cells: [{ label, text: "否" }] }], foot: "" });
      const across = rulesOf(page).flatMap(({ y1, y2 }) => (y1 === y2 ? [y1] : []));
      return Math.max(...across) - Math.min(...across);
    };
    const line = sizes.four * 1.6;
    expect(heightOf("是否离开本市") - heightOf("目的地")).toBeCloseTo(line);
  });

  it("sets the rows of a table as cells without labels, each with its share of the width", () => {
    const cells = [
      { label: "", text: "品名", share: 3 },
      { label: "", text: "数量" },
    ];
    const [page] = typesetSheet({ title: "申领单", rows: [{ cells }], foot: "" });
    const third = area.left + (area.width * 3) / 4;
    const upright = rulesOf(page).filter(({ x1, x2 }) => x1 === x2);
    expect([...new Set(upright.map(({ x1 }) => x1))]).toEqual([area.left, third, area.right]);
    expect(runWith(page, "品名").x).toBeLessThan(area.left + 3);
    expect(runWith(page, "数量").x).toBeGreaterThan(third);
  });

  it("has what was written by hand between the words and the name, no wider than the field and no higher than is read well", () => {
    for (const [width, height] of [
      [300, 150],
      [4000, 200],
      [200, 4000],
    ] as const) {
      const written = { ...opinion, drawing: { key: "hand", width, height } };
      const [page] = typesetSheet({
        title: "稿纸",
        rows: [{ cells: [{ label: "签发", opinions: [written] }] }],
        foot: "",
      });
      const [drawn] = picturesOf(page);
      expect(drawn).toMatchObject({ key: "hand" });
      expect(drawn!.width / drawn!.height).toBeCloseTo(width / height);
      expect(drawn!.x + drawn!.width).toBeLessThanOrEqual(area.right);
      expect(drawn!.height).toBeLessThan(25);
      expect(drawn!.y).toBeGreaterThan(runWith(page, "拟同意").y);
      expect(drawn!.y + drawn!.height).toBeLessThan(runWith(page, "王建国").y);
    }
  });

  it("keeps what was written by hand in one piece where a long field goes on over pages", () => {
    const drawing = { key: "hand", width: 300, height: 150 };
    const opinions = Array.from({ length: 40 }, (_, index) => ({ ...opinion, name: `第${index}人`, drawing }));
    const pages = typesetSheet({ ...sheet, rows: [{ cells: [{ label: "意见", opinions }] }] });
    const drawn = pages.flatMap(picturesOf);
    expect([pages.length > 1, drawn.length]).toEqual([true, 40]);
    for (const { y, height } of drawn) expect(y + height).toBeLessThan(area.bottom + 1);
  });

  it("goes on over pages and loses nothing", () => {
    const opinions = Array.from({ length: 60 }, (_, index) => ({ ...opinion, name: `第${index}人` }));
    const pages = typesetSheet({ ...sheet, rows: [{ cells: [{ label: "意见", opinions }] }] });
    expect(pages.length).toBeGreaterThan(1);
    const text = pages.map(textOf).join("");
    for (const { name } of opinions) expect(text).toContain(name);
    for (const { y } of pages.flatMap(runsOf)) expect(y).toBeLessThan(area.bottom + 1);
  });
});
