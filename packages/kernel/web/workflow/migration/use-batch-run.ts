import { queryOptions, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import type { BatchRun } from "../../../contract/workflow/index.ts";
import { api, useCommand } from "../../base/index.ts";
import { casesKey, tasksKey } from "../tasks.ts";
import { migrationKey, migrationPath } from "./migration.ts";

/** Milliseconds between two looks at a run that goes on. */
const LOOK = 1000;

/** The newest migration of a process's cases; asked again and again while it goes on, whoever began it and wherever. */
export const migrationRunQuery = (processId: string) =>
  queryOptions({
    queryKey: [...migrationKey, processId, "run"],
    queryFn: ({ signal }) => api.get<{ run: BatchRun | null }>(`${migrationPath(processId)}/run`, {}, signal),
    refetchInterval: ({ state }) => (state.data?.run?.state === "running" ? LOOK : false),
  });

/** Stops a run; what it has done stays done. */
export const useStopRun = () =>
  useCommand((runId: string, key) => api.post<BatchRun>(`/api/batch-runs/${runId}/stop`, {}, key), {
    changes: [migrationKey],
  });

/** Shows the lists anew when a run that one watched has ended. */
export function useEndOfRun(run: BatchRun | null | undefined): void {
  const client = useQueryClient();
  const state = run?.state;
  useEffect(() => {
    if (state !== "running") return;
    return () => {
      for (const queryKey of [migrationKey, tasksKey, casesKey]) void client.invalidateQueries({ queryKey });
    };
  }, [state, client]);
}
