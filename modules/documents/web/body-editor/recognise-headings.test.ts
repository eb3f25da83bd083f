import { getSchema } from "@tiptap/core";
import { EditorState } from "@tiptap/pm/state";
import { expect, test } from "vitest";
import type { Block } from "../../contract/index.ts";
import { bodyOf, editorDocument } from "./blocks.ts";
import { recogniseHeadings } from "./recognise-headings.ts";
import { bodyExtensions } from "./schema.ts";

const schema = getSchema(bodyExtensions);

function recognised(lines: string[]) {
  const blocks: Block[] = lines.map((text) => ({ type: "paragraph", text }));
  const state = EditorState.create({ doc: schema.nodeFromJSON(editorDocument(blocks)) });
  const transaction = recogniseHeadings(state);
  return transaction && bodyOf(transaction.doc.toJSON());
}

test("lines with a typed number become headings of its level when somebody asks for it", () => {
  expect(recognised(["三、总体要求", "各单位要高度重视。", "(二)基本原则", "1、工作目标", "总额为3.5亿元"])).toEqual([
    { type: "heading", level: 1, text: "总体要求", runIn: false },
    { type: "paragraph", text: "各单位要高度重视。" },
    { type: "heading", level: 2, text: "基本原则", runIn: false },
    { type: "heading", level: 3, text: "工作目标", runIn: false },
    { type: "paragraph", text: "总额为3.5亿元" },
  ]);
});

test("nothing changes where no line has a number", () => {
  expect(recognised(["各单位要高度重视。"])).toBeUndefined();
});
