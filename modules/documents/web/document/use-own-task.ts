import { useQuery } from "@tanstack/react-query";
import { historyQuery, useOwnTasks } from "@tz/kernel/web/workflow";
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

/** The tasks of the document with which the reader can do something: handle it, take it back, or urge whoever has it. */
export function useOwnDocumentTasks(document: DocumentView): readonly string[] {
  const hasProcess = document.making?.instanceId != null;
  const history = useQuery({ ...historyQuery({ type: documentCase, id: document.id }), enabled: hasProcess });
  return useOwnTasks(history.data).map(({ id }) => id);
}
