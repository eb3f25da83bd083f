import { queryOptions } from "@tanstack/react-query";
import type { ProcessVersions } from "../../../contract/workflow/index.ts";
import { api } from "../../base/index.ts";

export const migrationKey = ["processes"];

export const migrationPath = (processId: string) => `/api/processes/${processId}/migration`;

/** What a process is called and its versions, the newest first, each with how many cases run on it. */
export const versionsQuery = (processId: string) =>
  queryOptions({
    queryKey: [...migrationKey, processId, "versions"],
    queryFn: ({ signal }) => api.get<ProcessVersions>(`/api/processes/${processId}/versions`, {}, signal),
  });
