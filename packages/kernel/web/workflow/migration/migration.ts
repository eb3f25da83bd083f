import { queryOptions } from "@tanstack/react-query";
import type { ProcessVersionView } from "../../../contract/workflow/index.ts";
import { api } from "../../base/index.ts";

export const migrationKey = ["processes"];

export const migrationPath = (processId: string) => `/api/processes/${processId}/migration`;

/** The versions of a process, the newest first, each with how many cases run on it. */
export const versionsQuery = (processId: string) =>
  queryOptions({
    queryKey: [...migrationKey, processId, "versions"],
    queryFn: ({ signal }) =>
      api.get<{ versions: ProcessVersionView[] }>(`/api/processes/${processId}/versions`, {}, signal),
  });
