import type { BusinessObject } from "../canvas/element.ts";

const isExecutable = (process: BusinessObject) => process.get("isExecutable") === true;
const hasSteps = (process: BusinessObject) => ((process.get("flowElements") as unknown[] | undefined) ?? []).length > 0;

/** The processes of a drawing, by what is drawn at its root: one process, or pools with several. */
export function processesIn(root: BusinessObject): BusinessObject[] {
  if (root.$type === "bpmn:Process") return [root];
  const elements = (root.$parent?.get("rootElements") as BusinessObject[] | undefined) ?? [];
  return elements.filter(({ $type }) => $type === "bpmn:Process");
}

/** The one that is published, as the compiler finds it: what is executable, or the only one, or the only one with steps. */
export function publishedOf(processes: readonly BusinessObject[]): BusinessObject | undefined {
  if (processes.length === 1) return processes[0];
  const executable = processes.filter(isExecutable);
  const meant = executable.length > 0 ? executable : processes.filter(hasSteps);
  return meant.length === 1 ? meant[0] : undefined;
}

/** Which processes are to be marked anew, so that this one of them is published and the others are not. */
export function marksFor(processes: readonly BusinessObject[], id: string): [BusinessObject, boolean][] {
  const wrong = processes.filter((one) => isExecutable(one) !== (one.id === id));
  return wrong.map((one) => [one, one.id === id]);
}
