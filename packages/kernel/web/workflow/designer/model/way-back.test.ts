import { expect, test } from "vitest";
import type { BusinessObject, DrawnElement } from "../canvas/element.ts";
import { wayBack } from "./way-back.ts";

const nothing: BusinessObject = { $type: "", id: "", get: () => undefined, set: () => undefined };
const at = (x: number, y: number, height: number): DrawnElement => ({
  ...{ id: "", type: "bpmn:UserTask", businessObject: nothing, outgoing: [], incoming: [] },
  ...{ x, y, width: 100, height },
});

test("a flow that leads back runs below what stands between its ends; one that leads on is left to the tool", () => {
  const [first, between, last, beyond] = [at(0, 0, 80), at(200, 0, 120), at(400, 0, 80), at(600, 0, 500)];
  const all = [first, between, last, beyond];
  expect(wayBack(last, first, all)).toEqual([
    { x: 450, y: 80 },
    { x: 450, y: 150 },
    { x: 50, y: 150 },
    { x: 50, y: 80 },
  ]);
  expect(wayBack(first, last, all)).toBeUndefined();
});
