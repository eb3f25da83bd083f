import { describe, expect, it } from "vitest";
import { area } from "../geometry.ts";
import { allPages, circular, runsOf, runWith } from "../testing.ts";
import { withReceipt } from "./receipt-stamp.ts";

const receipt = { unitName: "清安市财政局", number: "收文〔2026〕12号", day: "2026年3月17日" };

describe("the stamp of receipt", () => {
  it("stands in red above all that a paper has on its first page, and on no other", () => {
    for (const form of ["standard", "letter", "order", "minutes"] as const) {
      const pages = allPages({ ...circular, form });
      const [first, ...others] = withReceipt(pages, receipt);
      expect(others).toEqual(pages.slice(1));
      const stamp = first!.marks.slice(pages[0]!.marks.length);
      expect(stamp.every((mark) => mark.kind !== "picture" && mark.colour === "red")).toBe(true);
      const lowest = Math.max(...stamp.map((mark) => (mark.kind === "rule" ? mark.y2 : mark.y)));
      const highest = Math.min(...runsOf(pages[0]).map(({ y, size }) => y - size));
      expect(lowest).toBeLessThan(highest);
    }
  });

  it("says the unit, its number and the day, within the type area however long the unit's name is", () => {
    const long = { ...receipt, unitName: "清安市农业农村和水利水产畜牧兽医综合行政执法监督管理委员会办公室" };
    const [page] = withReceipt(allPages(circular), long);
    for (const words of [long.unitName, long.number, long.day]) {
      const { x, steps, size } = runWith(page, words);
      const width = typeof steps === "number" ? steps * [...words].length : Math.max(...steps) + size;
      expect(x + width).toBeLessThanOrEqual(area.right + 0.01);
    }
  });
});
