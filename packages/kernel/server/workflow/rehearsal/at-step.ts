import { AppError } from "../../base/index.ts";
import type { GraphNode } from "../compile/graph.ts";
import { stepWords } from "../compile/names.ts";

/** The wished choice where the step has it, otherwise its first; null where there is nothing to choose. */
export function choiceOf(node: GraphNode, wanted: string | undefined): string | null {
  const choices = node.kind === "user" ? node.step.choices : [];
  return (choices.find(({ value }) => value === wanted) ?? choices[0])?.value ?? null;
}

/**
 * Whether a handler of this step may fill in these fields; a page of its own fills in what it will.
 * @throws AppError workflow.field_not_yours
 */
export function requireOwn(node: GraphNode, names: readonly string[]): void {
  if (node.kind !== "user" || node.step.form !== null) return;
  const others = names.filter((name) => !node.step.fields.includes(name));
  if (others.length > 0)
    throw new AppError("workflow.field_not_yours", { ...stepWords(node), fields: others.join("、") });
}
