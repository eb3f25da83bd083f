import { queryOptions } from "@tanstack/react-query";
import { api } from "@tz/kernel/web/base";
import type { ImportRun } from "../../contract/index.ts";

/** Milliseconds between two looks at what is under way. */
const LOOK = 1000;

/** What one had taken in last, as it is when the drawer opens: what was under way then is watched to its end. */
export const newestImportQuery = queryOptions({
  queryKey: ["archiveImports", "newest"],
  queryFn: ({ signal }) => api.get<{ items: ImportRun[] }>("/api/archives/imports", { limit: 1 }, signal),
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: 0,
});

/** One of them, asked again and again while it goes on. */
export const importRunQuery = (runId: string) =>
  queryOptions({
    queryKey: ["archiveImports", runId],
    queryFn: ({ signal }) => api.get<ImportRun>(`/api/archives/imports/${runId}`, {}, signal),
    refetchInterval: ({ state }) => (state.data && state.data.state !== "running" ? false : LOOK),
  });
