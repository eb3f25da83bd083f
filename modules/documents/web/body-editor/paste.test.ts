import { getSchema } from "@tiptap/core";
import { Slice } from "@tiptap/pm/model";
import { expect, test } from "vitest";
import type { Block } from "../../contract/index.ts";
import { bodyOf, editorDocument } from "./blocks.ts";
import { cleanSlice } from "./paste.ts";
import { bodyExtensions } from "./schema.ts";
import { headingIn } from "./typed-number.ts";

const schema = getSchema(bodyExtensions);

function pasted(lines: string[]) {
  const blocks: Block[] = lines.map((text) => ({ type: "paragraph", text }));
  const { content } = schema.nodeFromJSON(editorDocument(blocks));
  const clean = cleanSlice(new Slice(content, 0, 0), schema);
  return bodyOf({ type: "doc", content: clean.content.toJSON() });
}

test("pasted lines lose the spaces that indented them", () => {
  expect(pasted(["　　各单位要高度重视。", "\u00a0\u00a0第二段。"])).toEqual([
    { type: "paragraph", text: "各单位要高度重视。" },
    { type: "paragraph", text: "第二段。" },
  ]);
});

test("pasted lines with a typed number become headings of its level", () => {
  expect(pasted(["一、总体要求", "（二）基本原则", "3.工作目标", "(4)时间安排"])).toEqual([
    { type: "heading", level: 1, text: "总体要求", runIn: false },
    { type: "heading", level: 2, text: "基本原则", runIn: false },
    { type: "heading", level: 3, text: "工作目标", runIn: false },
    { type: "heading", level: 4, text: "时间安排", runIn: false },
  ]);
});

test.each(["3.5亿元", "一、各单位要认真组织实施，按时上报情况。", "（一）", "总体要求", `一、${"长".repeat(80)}`])(
  "leaves %s as it is",
  (line) => {
    expect(headingIn(line)).toBeUndefined();
  },
);
