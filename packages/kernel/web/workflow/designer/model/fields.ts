import { conditionNames, givenNames, textNames } from "../../../../contract/workflow/index.ts";
import { type BusinessObject, type DrawnElement, textOf } from "../canvas/element.ts";
import { extensionsOf } from "./extensions.ts";

/** What a field of the case holds, as far as the drawing says; a `value` is whatever is entered looks like. */
export type FieldKind = "value" | "text" | "person" | "unit" | "department";

/** Who handles a step says more about a field than what it is compared with. */
const strength: Record<FieldKind, number> = { value: 0, text: 1, person: 2, unit: 2, department: 2 };

/** The FEEL expression of a flow; empty where it has none. */
export const conditionOf = (flow: BusinessObject): string => {
  const expression = flow.get("conditionExpression") as BusinessObject | undefined;
  return expression ? textOf(expression, "body") : "";
};

/** Every field of the case that the drawing mentions, for suggestions and for the rehearsal. */
export function fieldsIn(elements: readonly DrawnElement[]): Map<string, FieldKind> {
  const fields = new Map<string, FieldKind>();
  const add = (name: string, kind: FieldKind = "value") => {
    const known = fields.get(name) ?? "value";
    if (name && !givenNames.includes(name) && strength[kind] >= strength[known]) fields.set(name, kind);
  };
  for (const { businessObject } of elements) {
    if (businessObject.$type === "bpmn:SequenceFlow") addCondition(conditionOf(businessObject), add);
    add(/^field:(.+)$/.exec(textOf(businessObject, "tz:after"))?.[1] ?? "");
    if (businessObject.$type !== "bpmn:UserTask") continue;
    for (const name of textOf(businessObject, "tz:fields").split(/[\s,]+/)) add(name);
    add(/^field:(.+)$/.exec(textOf(businessObject, "tz:due"))?.[1] ?? "");
    for (const rule of extensionsOf(businessObject, "tz:Handlers")) addRule(rule, add);
  }
  return fields;
}

function addCondition(condition: string, add: (name: string, kind?: FieldKind) => void): void {
  for (const name of conditionNames(condition)) add(name);
  for (const name of textNames(condition)) add(name, "text");
}

function addRule(rule: BusinessObject, add: (name: string, kind?: FieldKind) => void): void {
  const as = textOf(rule, "as");
  if (textOf(rule, "find") === "field")
    add(textOf(rule, "field"), as === "unit" || as === "department" ? as : "person");
  const place = /^field:(.+)$/.exec(textOf(rule, "of"))?.[1];
  if (place) add(place, textOf(rule, "find") === "departmentLeader" ? "department" : "unit");
  for (const inner of (rule.get("from") as BusinessObject[] | undefined) ?? []) addRule(inner, add);
}
