import { useQueries, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { TaskView } from "../../../contract/workflow/index.ts";
import { useMe } from "../../access/index.ts";
import { taskQuery } from "../tasks.ts";
import { type CaseRef, historyQuery } from "./case-history.ts";

/**
 * The tasks of a case with which the reader can do something, the first of them first: the open one that is theirs to complete, in
 * their own name or for who delegated to them; else the one they passed on last and may take back, and one that they may urge.
 * Undefined until they are known: a page that showed the rest before would move it away under the finger.
 * @param runs whether the case has a process yet; before that nobody has tasks
 */
export function useOwnTasks(reference: CaseRef, runs: boolean): readonly TaskView[] | undefined {
  const { personId } = useMe();
  const history = useQuery({ ...historyQuery(reference), enabled: runs });
  const open = history.data?.open ?? [];
  const own = open.filter(({ handler }) => handler.id === personId);
  const others = open.filter(({ handler }) => handler.id !== personId);
  const ids = [...own, ...others].map(({ taskId }) => taskId);
  const passedOn = history.data?.passedOn;
  const tasks = useQueries({ queries: [...ids, ...(passedOn ? [passedOn] : [])].map(taskQuery) });
  const [known, setKnown] = useState<string>();
  if (!runs) return [];
  const isPending = history.isPending || tasks.some((task) => task.isPending);
  if (known !== reference.id) {
    if (isPending) return undefined;
    setKnown(reference.id); // a task that comes later does not hide what is shown
  }
  const loaded = tasks.flatMap(({ data }) => data ?? []);
  const mine = loaded.find(({ may }) => may.includes("complete"));
  if (mine) return [mine];
  const taken = loaded.find(({ may }) => may.includes("withdraw"));
  const other = loaded.find(({ id, may }) => id !== passedOn && may.length > 0);
  return [taken, other].flatMap((task) => task ?? []);
}
