import type { TaskView } from "@tz/kernel/contract/workflow";
import { useOwnTasks } from "@tz/kernel/web/workflow";
import type { DocumentView, OutgoingAction } from "../../contract/index.ts";
import { documentCase } from "../queries.ts";

/** Actions that complete a step of the process. */
const steps = new Set<string>([
  "submit",
  "departmentReview",
  "countersign",
  "officeReview",
  "signOff",
  "jointSignOff",
  "recheck",
  "register",
  "dispatch",
  "file",
] satisfies OutgoingAction[]);

/** Whether the reader handles the document now, in their own name or for somebody they stand in for. */
export const isAtReader = ({ may }: Pick<DocumentView, "may">) => may.some((action) => steps.has(action));

/**
 * The tasks of the document with which the reader can do something: handle it, take it back, or urge whoever has it; undefined until
 * they are known.
 */
export const useOwnDocumentTasks = ({ id, making }: DocumentView): readonly TaskView[] | undefined =>
  useOwnTasks({ type: documentCase, id }, making?.instanceId != null);
