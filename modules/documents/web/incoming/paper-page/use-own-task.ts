import { useQueries } from "@tanstack/react-query";
import type { CaseHistory } from "@tz/kernel/contract/workflow";
import { useMe } from "@tz/kernel/web/access";
import { taskQuery } from "@tz/kernel/web/workflow";

/**
 * The open task of a case that is the reader's to complete, in their own name or for who delegated to them; else one on which
 * they may at least do something (urge, transfer).
 */
export function useOwnTask(history: CaseHistory | undefined) {
  const { personId } = useMe();
  const open = history?.open ?? [];
  const inOrder = open.toSorted((a, b) => Number(b.handler.id === personId) - Number(a.handler.id === personId));
  const tasks = useQueries({ queries: inOrder.map(({ taskId }) => taskQuery(taskId)) });
  const loaded = tasks.flatMap(({ data }) => data ?? []);
  return loaded.find(({ may }) => may.includes("complete")) ?? loaded.find(({ may }) => may.length > 0);
}
