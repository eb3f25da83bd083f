import type { Actor } from "../../base/index.ts";
import type { BatchRow } from "./batch-row.ts";

/** Whoever began it; a migration also whoever else keeps the processes. */
export const maySeeBatch = (
  { personId, permissions }: Actor,
  { kind, person_id }: Pick<BatchRow, "kind" | "person_id">,
): boolean => person_id === personId || (kind === "migrate" && permissions.has("workflow.manageProcesses"));
