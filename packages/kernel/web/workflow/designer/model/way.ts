import { type BusinessObject, type DrawnElement, textOf } from "../canvas/element.ts";
import { extensionsOf } from "./extensions.ts";

/** What can stand on the way of a case: steps, splits and events; neither flows nor what only explains. */
export const isOnTheWay = ({ type, waypoints }: DrawnElement): boolean =>
  type !== "label" && !waypoints && /(Task|Event|Gateway|SubProcess|Transaction|CallActivity)$/.test(type);

/** The outcomes with which a case can come to a flow: those of the last steps before it, behind splits and joins. */
export function outcomesBefore(flow: DrawnElement): BusinessObject[] {
  const seen = new Set<DrawnElement>();
  const steps: DrawnElement[] = [];
  const goBack = (element: DrawnElement | undefined) => {
    if (!element || seen.has(element)) return;
    seen.add(element);
    if (element.type === "bpmn:UserTask") steps.push(element);
    else if (element.type.endsWith("Gateway")) for (const { source } of element.incoming) goBack(source);
  };
  goBack(flow.source);
  const choices = steps.flatMap(({ businessObject }) => extensionsOf(businessObject, "tz:Choice"));
  return [...new Map(choices.map((choice) => [textOf(choice, "value"), choice])).values()];
}

/** A condition that asks for an outcome, in place of another outcome that it asked for. */
export function withOutcomeAsked(condition: string, outcome: string): string {
  const asked = `outcome = ${JSON.stringify(outcome)}`;
  const before = /\boutcome = "[^"]*"/;
  if (before.test(condition)) return condition.replace(before, () => asked);
  return condition === "" ? asked : `${condition} and ${asked}`;
}
