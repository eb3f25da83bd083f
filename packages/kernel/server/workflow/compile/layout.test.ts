import { expect, test } from "vitest";
import { withoutLayout } from "./layout.ts";

const file = (layout: string) => `<d><process id="p"><x/></process>${layout}</d>`;
const shape = '<di:BPMNShape id="s" x="a > b">\n <dc:Bounds x="1"/>\n</di:BPMNShape>';

test("leaves out the drawing, and nothing else", () => {
  const drawing = `<di:BPMNDiagram id="1"><di:BPMNPlane>${shape}</di:BPMNPlane></di:BPMNDiagram>`;
  expect(withoutLayout(file(drawing + drawing.replace("1", "2")))).toBe(file(""));
  expect(withoutLayout(file(`${drawing}<signal id="after"/>`))).toBe(file('<signal id="after"/>'));
});

test.each([
  ["an element that is not closed", `<BPMNDiagram>${shape.replace("</di:BPMNShape>", "")}</BPMNDiagram>`],
  ["a comment", "<BPMNDiagram><!-- </BPMNDiagram> --></BPMNDiagram>"],
  ["text", "<BPMNDiagram>text</BPMNDiagram>"],
  ["an attribute without quotes", "<BPMNDiagram a=1></BPMNDiagram>"],
  ["nothing behind it", "<BPMNDiagram>"],
])("leaves a drawing with %s to the reader", (_, drawing) => {
  expect(withoutLayout(file(drawing))).toBe(file(drawing));
});

test("takes nothing for a drawing that stands within the process", () => {
  const inside =
    '<d><process id="p"><documentation>&lt;BPMNDiagram></documentation><BPMNDiagram></BPMNDiagram></process></d>';
  expect(withoutLayout(inside)).toBe(inside);
});
