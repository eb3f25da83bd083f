import { expect, test } from "vitest";
import { withDrawing } from "./with-drawing.ts";

/** A file as engines without an editor write it: no drawing, and no flows at the elements. */
const bare = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:tz="http://tongzheng.org/schema/bpmn" xmlns:other="http://other.example" id="d" targetNamespace="x">
<process id="p" isExecutable="true"><startEvent id="s"/><userTask id="a" tz:due="3 days" other:key="k"><extensionElements><tz:handlers find="drafter"/></extensionElements></userTask><endEvent id="e"/>
<sequenceFlow id="f" sourceRef="s" targetRef="a"/><sequenceFlow id="g" sourceRef="a" targetRef="e"/></process></definitions>`;

test("a file without a drawing is drawn from left to right, its flows too, and keeps all that it says", async () => {
  const drawn = await withDrawing(bare);
  const leftOf = (id: string) => Number(new RegExp(`bpmnElement="${id}"[\\s\\S]*?x="(\\d+)"`).exec(drawn)![1]);
  expect(leftOf("s")).toBeLessThan(leftOf("a"));
  expect(leftOf("a")).toBeLessThan(leftOf("e"));
  expect(drawn.match(/BPMNEdge /g)).toHaveLength(2);
  for (const kept of ['tz:due="3 days"', 'other:key="k"', 'find="drafter"', 'isExecutable="true"'])
    expect(drawn).toContain(kept);
});

test("a file with a drawing is left as it is", async () => {
  const drawn = await withDrawing(bare);
  expect(await withDrawing(drawn)).toBe(drawn);
});
