import { conditionNames, givenNames } from "../../../../contract/workflow/index.ts";
import { type BusinessObject, type DrawnElement, textOf } from "../canvas/element.ts";
import { extensionsOf } from "./extensions.ts";

/** What a field of the case holds, as far as the drawing says. */
export type FieldKind = "value" | "person" | "unit" | "department";

/** The FEEL expression of a flow; empty where it has none. */
export const conditionOf = (flow: BusinessObject): string => {
  const expression = flow.get("conditionExpression") as BusinessObject | undefined;
  return expression ? textOf(expression, "body") : "";
};

/** Every field of the case that the drawing mentions, for suggestions and for the rehearsal. */
export function fieldsIn(elements: readonly DrawnElement[]): Map<string, FieldKind> {
  const fields = new Map<string, FieldKind>();
  const add = (name: string, kind: FieldKind = "value") => {
    if (name && !givenNames.includes(name) && (kind !== "value" || !fields.has(name))) fields.set(name, kind);
  };
  for (const { businessObject } of elements) {
    if (businessObject.$type === "bpmn:SequenceFlow")
      for (const name of conditionNames(conditionOf(businessObject))) add(name);
    add(/^field:(.+)$/.exec(textOf(businessObject, "tz:after"))?.[1] ?? "");
    if (businessObject.$type !== "bpmn:UserTask") continue;
    for (const name of textOf(businessObject, "tz:fields").split(/[\s,]+/)) add(name);
    add(/^field:(.+)$/.exec(textOf(businessObject, "tz:due"))?.[1] ?? "");
    for (const rule of extensionsOf(businessObject, "tz:Handlers")) addRule(rule, add);
  }
  return fields;
}

function addRule(rule: BusinessObject, add: (name: string, kind?: FieldKind) => void): void {
  const as = textOf(rule, "as");
  if (textOf(rule, "find") === "field")
    add(textOf(rule, "field"), as === "unit" || as === "department" ? as : "person");
  const place = /^field:(.+)$/.exec(textOf(rule, "of"))?.[1];
  if (place) add(place, textOf(rule, "find") === "departmentLeader" ? "department" : "unit");
  for (const inner of (rule.get("from") as BusinessObject[] | undefined) ?? []) addRule(inner, add);
}
