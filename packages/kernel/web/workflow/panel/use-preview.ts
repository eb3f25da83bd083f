import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { z } from "zod";
import type { CaseReference, Preview } from "../../../contract/workflow/index.ts";
import { api, type Query } from "../../base/index.ts";
import { casesKey, tasksKey } from "../tasks.ts";

/** Where the server says beforehand what an operation would do. */
export interface Foresight {
  key: readonly string[];
  path: string;
  query: Query;
}

/** Of an operation on a task. */
export const ofTask = (taskId: string, operation: string, query: Query = {}): Foresight => ({
  key: [...tasksKey, taskId, "preview"],
  path: `/api/tasks/${taskId}/preview`,
  query: { operation, ...query },
});

/** Of what whoever keeps the cases does to one. */
export const ofCase = (
  { type, id }: z.output<typeof CaseReference>,
  operation: string,
  query: Query = {},
): Foresight => ({
  key: [...casesKey, type, id, "preview"],
  path: `/api/cases/${type}/${id}/preview`,
  query: { operation, ...query },
});

/** What an operation would do; asked anew whenever something else is chosen. Nothing is asked while something is missing. */
export function usePreview({ key, path, query }: Foresight, enabled: boolean) {
  return useQuery({
    queryKey: [...key, query],
    queryFn: ({ signal }) => api.get<Preview>(path, query, signal),
    placeholderData: keepPreviousData,
    enabled,
    gcTime: 0, // a case moves on: what was said of it before is not said again
  });
}
