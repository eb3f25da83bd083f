import { getSchema } from "@tiptap/core";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Block } from "../../contract/index.ts";
import { bodyOf, editorDocument } from "./blocks.ts";
import { bodyExtensions } from "./schema.ts";

const schema = getSchema(bodyExtensions);
const throughEditor = (blocks: Block[]) => bodyOf(schema.nodeFromJSON(editorDocument(blocks)).toJSON());

const line = fc.string({ unit: fc.constantFrom("一", "甲", "a", "1", " ", "　", "，", "（"), maxLength: 12 });
const words = line.filter((text) => text.trim() !== "");
const paragraph = fc.record({
  type: fc.constant("paragraph" as const),
  text: fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.join("\n")),
});
const heading = fc.record({
  type: fc.constant("heading" as const),
  level: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const),
  text: words,
  runIn: fc.boolean(),
});
const cell = fc
  .record({ text: line })
  .chain(({ text }) => fc.boolean().map((header) => (header ? { text, header: true } : { text })));
const table = fc
  .integer({ min: 1, max: 3 })
  .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 3 }))
  .chain((rows) => {
    const upright = { type: "table" as const, rows: rows.map((cells) => ({ cells })) };
    return fc.constantFrom(upright, { ...upright, lies: true });
  });

const picture = fc.record({
  type: fc.constant("picture" as const),
  fileId: fc.uuid(),
  width: fc.integer({ min: 1, max: 20_000 }),
  height: fc.integer({ min: 1, max: 20_000 }),
  caption: line,
});

test("a body comes out of the editor as it went in, to the character", () => {
  const body = fc.array(fc.oneof(paragraph, heading, table, picture), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(body, (blocks) => {
      fc.pre(!(blocks.length === 1 && blocks[0]!.type === "paragraph" && blocks[0]!.text === ""));
      expect(throughEditor(blocks)).toEqual(blocks);
    }),
  );
});

test("an empty body stays empty", () => {
  expect(throughEditor([])).toEqual([]);
});

test("merged cells keep how far they reach", () => {
  const merged: Block = {
    type: "table",
    rows: [
      { cells: [{ text: "合计", colspan: 2, header: true }] },
      { cells: [{ text: "甲\n乙" }, { text: "1", rowspan: 2 }] },
      { cells: [{ text: "丙" }] },
    ],
  };
  expect(throughEditor([merged])).toEqual([merged]);
});

test("a heading without words is an empty paragraph", () => {
  expect(bodyOf({ type: "doc", content: [{ type: "heading", attrs: { level: 1 } }, { type: "paragraph" }] })).toEqual([
    { type: "paragraph", text: "" },
    { type: "paragraph", text: "" },
  ]);
});
