import { useQueries } from "@tanstack/react-query";
import type { CaseHistory, TaskView } from "../../../contract/workflow/index.ts";
import { useMe } from "../../access/index.ts";
import { taskQuery } from "../tasks.ts";

/**
 * The tasks of a case with which the reader can do something, the first of them first: the open one that is theirs to complete, in
 * their own name or for who delegated to them; else the one they passed on last and may take back, and one that they may urge.
 */
export function useOwnTasks(history: CaseHistory | undefined): readonly TaskView[] {
  const { personId } = useMe();
  const open = history?.open ?? [];
  const own = open.filter(({ handler }) => handler.id === personId);
  const others = open.filter(({ handler }) => handler.id !== personId);
  const ids = [...own, ...others].map(({ taskId }) => taskId);
  const passedOn = history?.passedOn;
  const tasks = useQueries({ queries: [...ids, ...(passedOn ? [passedOn] : [])].map(taskQuery) });
  const loaded = tasks.flatMap(({ data }) => data ?? []);
  const mine = loaded.find(({ may }) => may.includes("complete"));
  if (mine) return [mine];
  const taken = loaded.find(({ may }) => may.includes("withdraw"));
  const other = loaded.find(({ id, may }) => id !== passedOn && may.length > 0);
  return [taken, other].flatMap((task) => task ?? []);
}
