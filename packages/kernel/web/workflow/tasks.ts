import { queryOptions } from "@tanstack/react-query";
import type { TaskCounts, TaskKind, TaskView, TaskViewName } from "../../contract/workflow/index.ts";
import { api } from "../base/index.ts";

/** Events of the server name this key: what begins with it is read again when tasks change. */
export const tasksKey = ["tasks"];

/** Begins the keys of what is read of one case: `["cases", type, id, …]`. */
export const casesKey = ["cases"];

/** The views of the workbench in their order. */
export const workbenchViews = [
  "todo",
  "done",
  "following",
  "toRead",
  "late",
  "delegated",
  "unit",
] as const satisfies readonly TaskViewName[];
export type WorkbenchView = (typeof workbenchViews)[number];

/** How many there are in each view. */
export const countsQuery = queryOptions({
  queryKey: [...tasksKey, "counts"],
  queryFn: ({ signal }) => api.get<TaskCounts>("/api/tasks/counts", {}, signal),
});

/** What tasks can be about; changes with the program, and where an office draws another kind of application. */
export const kindsQuery = queryOptions({
  queryKey: ["taskKinds"],
  queryFn: ({ signal }) => api.get<TaskKind[]>("/api/tasks/kinds", {}, signal),
  staleTime: 300_000,
});

/** One task with what its step asks and what the reader may do. */
export const taskQuery = (taskId: string) =>
  queryOptions({
    queryKey: [...tasksKey, taskId],
    queryFn: ({ signal }) => api.get<TaskView>(`/api/tasks/${taskId}`, {}, signal),
  });

let lastWorkbench = "/";

/** Where the workbench was left, with its view and filters, to go back to when a task is done. */
export const workbenchAddress = {
  get: () => lastWorkbench,
  set(address: string) {
    lastWorkbench = address;
  },
};
