import type { Me } from "../../../contract/access/index.ts";
import type { WorkbenchView } from "../tasks.ts";

export type BatchOperation = "complete" | "transfer" | "urge" | "handler";

const own: readonly BatchOperation[] = ["complete", "transfer"];

/** What can be done with many tasks at once in a view: with one's own, or with those of one's unit. */
export function batchOperations(
  view: WorkbenchView,
  { permissions }: Pick<Me, "permissions">,
): readonly BatchOperation[] {
  if (view === "todo" || view === "late" || view === "delegated") return own;
  if (view !== "unit") return [];
  return permissions.includes("workflow.manageCases") ? ["urge", "handler"] : ["urge"];
}

/** A batch takes so many tasks, as the contract says. */
export const most = 100;
