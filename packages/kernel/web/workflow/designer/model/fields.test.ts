import { expect, test } from "vitest";
import type { BusinessObject, DrawnElement } from "../canvas/element.ts";
import { fieldsIn } from "./fields.ts";

/** A flow with this condition. */
function flow(condition: string): DrawnElement {
  const object = (type: string, values: Record<string, unknown>): BusinessObject => ({
    $type: type,
    id: "",
    get: (name) => values[name],
    set: () => undefined,
  });
  const expression = object("bpmn:FormalExpression", { body: condition });
  const businessObject = object("bpmn:SequenceFlow", { conditionExpression: expression });
  return { id: "", type: "bpmn:SequenceFlow", businessObject, outgoing: [], incoming: [] };
}

test("a field that is compared with text holds text; the others what is entered", () => {
  const flows = ['approved = "true" and days > 3', 'kind in ("1", "2")', "done = true", "days < 9"].map(flow);
  expect([...fieldsIn(flows)]).toEqual([
    ["approved", "text"],
    ["days", "value"],
    ["kind", "text"],
    ["done", "value"],
  ]);
});
