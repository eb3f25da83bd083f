import { expect, test } from "vitest";
import type { Block } from "../../contract/index.ts";
import { placeOf, quoteOf } from "./comment-places.ts";

const blocks: Block[] = [
  { type: "paragraph", text: "现将有关事项通知如下。" },
  { type: "heading", level: 1, text: "总体要求", runIn: false },
  { type: "table", rows: [{ cells: [{ text: "单位" }, { text: "时限" }] }] },
  { type: "paragraph", text: "现将有关事项通知如下。" },
];

test("a block is quoted by its first words", () => {
  expect(quoteOf(blocks[2]!)).toBe("单位 时限");
  expect(quoteOf({ type: "paragraph", text: "长".repeat(100) })).toHaveLength(60);
});

test("a comment is found where its words stand, at its old place first", () => {
  const quote = "现将有关事项通知如下。";
  expect(placeOf({ blockIndex: 3, quote }, blocks)).toBe(3);
  expect(placeOf({ blockIndex: 7, quote }, blocks)).toBe(0);
  expect(placeOf({ blockIndex: 0, quote: "已经改掉的话" }, blocks)).toBeUndefined();
  expect(placeOf({ blockIndex: null, quote: "" }, blocks)).toBeUndefined();
});
