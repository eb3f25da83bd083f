import { getSchema } from "@tiptap/core";
import { EditorState, Selection } from "@tiptap/pm/state";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Block, plainText } from "../../contract/index.ts";
import { bodyOf, editorDocument } from "./blocks.ts";
import { cleanSlice } from "./paste.ts";
import { pastedText } from "./pasted-text.ts";
import { bodyExtensions } from "./schema.ts";
import { headingIn } from "./typed-number.ts";

const schema = getSchema(bodyExtensions);

/** What stands in the editor after a plain text was pasted at the end of a body. */
function pasted(text: string, before: Block[] = []): Block[] {
  const doc = schema.nodeFromJSON(editorDocument([...before, { type: "paragraph", text: "" }]));
  const state = EditorState.create({ doc, selection: Selection.atEnd(doc) });
  const slice = cleanSlice(pastedText(text, schema, false), state);
  return bodyOf(state.apply(state.tr.replaceSelection(slice)).doc.toJSON()).slice(before.length);
}

const heading = (level: 1 | 2 | 3 | 4, text: string) => ({ type: "heading", level, text, runIn: false });
const paragraph = (text: string) => ({ type: "paragraph", text });

test("pasted lines lose the spaces that indented them, and the empty lines between them", () => {
  expect(pasted("　　各单位要高度重视。\n\n\u00a0\u00a0第二段。  \r\n")).toEqual([
    paragraph("各单位要高度重视。"),
    paragraph("第二段。  "),
  ]);
});

test("a pasted line becomes a heading when its number is the one that it gets there", () => {
  expect(pasted("一、总体要求\n（一）基本原则\n1.工作目标\n（1）时间安排\n二、保障措施")).toEqual([
    heading(1, "总体要求"),
    heading(2, "基本原则"),
    heading(3, "工作目标"),
    heading(4, "时间安排"),
    heading(1, "保障措施"),
  ]);
  expect(pasted("二、保障措施\n三、有关要求", [{ type: "heading", level: 1, text: "总体要求", runIn: false }])).toEqual(
    [heading(1, "保障措施"), heading(1, "有关要求")],
  );
});

test("a pasted number that would be counted or written otherwise stays as it is", () => {
  for (const lines of ["三、总体要求\n四、基本原则", "(一)基本原则\n1、工作目标", "（一） 空格\n第二行"])
    expect(pasted(lines)).toEqual(lines.split("\n").map(paragraph));
});

test("lines whose cells are divided by tabs become a table, empty cells included", () => {
  const cells = (...texts: string[]) => ({ cells: texts.map((text) => ({ text })) });
  expect(pasted("资金情况：\n\t预算\t决算\n合计\t12\t\n一\t行")).toEqual([
    paragraph("资金情况："),
    { type: "table", rows: [cells("", "预算", "决算"), cells("合计", "12", "")] },
    paragraph("一\t行"),
  ]);
});

test("control characters that nothing could keep are left out", () => {
  expect(pasted("第一行\u0000\f\n第二行\u007f")).toEqual([paragraph("第一行"), paragraph("第二行")]);
});

test("whatever is pasted reads as before, to the character", () => {
  const start = fc.constantFrom("", "一、", "二、", "（一）", "（二）", "1.", "2.", "（1）", "(1)", "1、", "\t", "a\t");
  const line = fc.tuple(start, fc.string({ unit: fc.constantFrom("甲", "乙", "1", " ", "\t", "。"), maxLength: 6 }));
  const written = (text: string) =>
    text
      .split("\n")
      .map((one) => one.replace(/^[ \u00a0\u3000]+/, "").trimEnd())
      .filter((one) => one.trim() !== "");
  fc.assert(
    fc.property(fc.array(line, { minLength: 2, maxLength: 12 }), (lines) => {
      const text = lines.map((parts) => parts.join("")).join("\n");
      expect(written(plainText(pasted(text)))).toEqual(written(text));
    }),
    { numRuns: 2000 },
  );
});

test.each(["3.5亿元", "一、各单位要认真组织实施，按时上报情况。", "（一）", "总体要求", `一、${"长".repeat(80)}`])(
  "leaves %s as it is",
  (line) => {
    expect(headingIn(line)).toBeUndefined();
  },
);
