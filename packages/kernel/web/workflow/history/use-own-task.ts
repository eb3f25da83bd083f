import { useQueries } from "@tanstack/react-query";
import type { CaseHistory, TaskView } from "../../../contract/workflow/index.ts";
import { useMe } from "../../access/index.ts";
import { taskQuery } from "../tasks.ts";

/**
 * The task of a case with which the reader can do something: the open one that is theirs to complete, in their own name or for
 * who delegated to them; else the one they passed on last and may take back; else one that they may urge or transfer.
 */
export function useOwnTask(history: CaseHistory | undefined): TaskView | undefined {
  const { personId } = useMe();
  const open = history?.open ?? [];
  const own = open.filter(({ handler }) => handler.id === personId);
  const others = open.filter(({ handler }) => handler.id !== personId);
  const ids = [...own, ...others].map(({ taskId }) => taskId);
  const passedOn = history?.passedOn;
  const tasks = useQueries({ queries: [...ids, ...(passedOn ? [passedOn] : [])].map(taskQuery) });
  const loaded = tasks.flatMap(({ data }) => data ?? []);
  return (
    loaded.find(({ may }) => may.includes("complete")) ??
    loaded.find(({ may }) => may.includes("withdraw")) ??
    loaded.find(({ id, may }) => id !== passedOn && may.length > 0)
  );
}
