import { describe, expect, it } from "vitest";
import { plainMetrics } from "./metrics.ts";
import { countPages } from "./page.ts";
import type { PaperBlock, TableBlock } from "./paper.ts";
import { withReceipt } from "./parts/receipt-stamp.ts";
import { circular, longBody } from "./testing.ts";
import { typeset } from "./typeset.ts";

/** The same blocks, and how many of them were looked at so far. */
function watched(blocks: readonly PaperBlock[]): { blocks: readonly PaperBlock[]; seen: () => number } {
  let most = 0;
  const look = (target: readonly PaperBlock[], key: string | symbol) => {
    if (typeof key === "string" && /^\d+$/.test(key)) most = Math.max(most, Number(key) + 1);
    return Reflect.get(target, key);
  };
  return { blocks: new Proxy(blocks, { get: look }), seen: () => most };
}

describe("a long document", () => {
  it("is set no further than the page that is asked for, in its text as in its attachments", () => {
    for (const part of ["body", "attachments"] as const) {
      const { blocks, seen } = watched(longBody(1000));
      const paper = { ...circular, [part]: part === "body" ? blocks : [{ title: "清单", blocks }] };
      const pages = typeset(paper)[Symbol.iterator]();
      for (let page = 0; page < 3; page += 1) pages.next();
      expect(seen()).toBeGreaterThan(3);
      expect(seen()).toBeLessThan(20);
    }
  });

  it("has the rows of its tables set as their pages come, upright or lying", () => {
    const rows = Array.from({ length: 2000 }, () => ({ cells: [{ text: "ᠮᠣᠩᠭᠣᠯ" }] }));
    for (const lies of [false, true]) {
      let words = 0;
      const shape = () => {
        words += 1;
        return undefined;
      };
      const table: TableBlock = { type: "table", rows, lies };
      const set = typeset({ ...circular, body: [table] }, { metrics: { ...plainMetrics, shape } });
      const pages = set[Symbol.iterator]();
      for (let page = 0; page < 3; page += 1) pages.next();
      // Once to find the width of the column, once to count the lines.
      expect(words - 2 * rows.length).toBeGreaterThan(20);
      expect(words - 2 * rows.length).toBeLessThan(200);
    }
  });

  it("is the same however often one goes through it", () => {
    const pages = typeset({ ...circular, body: longBody(4) });
    expect([...pages]).toEqual([...pages]);
    expect(countPages(pages)).toBe([...pages].length);
    const received = withReceipt(pages, { unitName: "清安市财政局", number: "1", day: "2026年3月17日" });
    expect([...received]).toEqual([...received]);
  });
});
