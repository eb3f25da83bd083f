import { queryOptions } from "@tanstack/react-query";
import type { TaskViewName } from "../../contract/workflow/index.ts";
import { api } from "../base/index.ts";
import type { TaskCounts } from "./types.ts";

/** Events of the server name this key: what begins with it is read again when tasks change. */
export const tasksKey = ["tasks"];

/** The views of the workbench in their order; `unit` is for those who keep the papers of a unit. */
export const workbenchViews = [
  "todo",
  "done",
  "following",
  "toRead",
  "late",
  "delegated",
  "unit",
] as const satisfies readonly TaskViewName[];

export const countsQuery = queryOptions({
  queryKey: [...tasksKey, "counts"],
  queryFn: ({ signal }) => api.get<TaskCounts>("/api/tasks/counts", {}, signal),
});
