import { expect, test } from "vitest";
import type { BusinessObject, DrawnElement } from "../canvas/element.ts";
import { outcomesBefore, withOutcomeAsked } from "./way.ts";

function object(type: string, values: Record<string, unknown> = {}): BusinessObject {
  return { $type: type, id: "", get: (name) => values[name], set: () => undefined };
}

function node(type: string, values?: Record<string, unknown>): DrawnElement {
  return { id: "", type, businessObject: object(type, values), outgoing: [], incoming: [] };
}

function flow(source: DrawnElement, target: DrawnElement): DrawnElement {
  const made = { ...node("bpmn:SequenceFlow"), source, target, waypoints: [] };
  source.outgoing.push(made);
  target.incoming.push(made);
  return made;
}

/** A step at which one chooses among these. */
function step(...values: string[]): DrawnElement {
  const choices = values.map((value) => object("tz:Choice", { value }));
  return node("bpmn:UserTask", { extensionElements: object("bpmn:ExtensionElements", { values: choices }) });
}

test("a flow is offered the outcomes of every step from which a case comes to it, each once, also behind splits and joins", () => {
  const [join, split, end] = [node("bpmn:ExclusiveGateway"), node("bpmn:ExclusiveGateway"), node("bpmn:EndEvent")];
  const [review, approval, earlier] = [step("agree", "refuse"), step("agree", "resend"), step("earlier")];
  flow(earlier, review);
  flow(review, join);
  flow(approval, join);
  flow(join, split);
  flow(split, join); // a way back
  const leaving = flow(split, end);
  expect(outcomesBefore(leaving).map((choice) => choice.get("value"))).toEqual(["agree", "refuse", "resend"]);
});

test.for([
  ["", 'outcome = "agree"'],
  ["days > 3", 'days > 3 and outcome = "agree"'],
  ['outcome = "refuse" and days > 3', 'outcome = "agree" and days > 3'],
])("an outcome that is pressed is asked for instead of another one: %s", ([before, after]) => {
  expect(withOutcomeAsked(before!, "agree")).toBe(after);
});
