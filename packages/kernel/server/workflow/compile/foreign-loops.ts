import type { BpmnElement } from "./bpmn.ts";
import { definedIn, foreign, variableIn } from "./foreign-handlers.ts";

/** The name under which each instance of a step knows its own part (Flowable, Activiti, Camunda; Zeebe in an element). */
export const elementOf = (loop: BpmnElement): string | undefined =>
  foreign(loop, "elementVariable") ?? textOf(definedIn(loop, "loopCharacteristics")?.inputElement);

/** The variable that lists the parts; undefined where a program of the other product finds them. */
export function collectionOf(loop: BpmnElement): string | undefined {
  const said = foreign(loop, "collection") ?? textOf(definedIn(loop, "loopCharacteristics")?.inputCollection) ?? "";
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(said.trim()) ? said.trim() : variableIn(said);
}

const textOf = (value: unknown) => (typeof value === "string" ? value : undefined);

const one = /^nrOfCompletedInstances(?:==|>=|eq|ge)1$|^nrOfCompletedInstances(?:>|gt)0$/;
const all =
  /^nrOfCompletedInstances(?:==|>=|eq|ge)nrOfInstances$|^nrOfCompletedInstances\/nrOfInstances(?:==|>=|eq|ge)1(?:\.0*)?$/;

/** How several people finish a step by such a condition; `otherwise` where it says anything else. */
export function finishOf<T extends string = "allOf">(
  condition: string,
  otherwise = "allOf" as T,
): "anyOf" | "allOf" | T {
  const said = condition.replace(/^[$#]\{([\s\S]*)\}$/, "$1").replace(/\s+/g, "");
  if (one.test(said)) return "anyOf";
  return all.test(said) ? "allOf" : otherwise;
}
