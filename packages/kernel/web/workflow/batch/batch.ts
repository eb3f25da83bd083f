import type { WorkbenchView } from "../tasks.ts";

export type BatchOperation = "complete" | "transfer" | "urge";

/** What can be done with many tasks at once in a view: with one's own, or with those of one's unit. */
export const batchOperations: Record<WorkbenchView, readonly BatchOperation[]> = {
  todo: ["complete", "transfer"],
  late: ["complete", "transfer"],
  delegated: ["complete", "transfer"],
  unit: ["urge"],
  done: [],
  following: [],
  toRead: [],
};

/** A batch takes so many tasks, as the contract says. */
export const most = 100;
