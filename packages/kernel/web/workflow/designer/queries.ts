import { queryOptions } from "@tanstack/react-query";
import type { DraftView, NamesAnswer, ProcessVocabulary } from "../../../contract/workflow/index.ts";
import { api } from "../../base/index.ts";

export const processesKey = ["processes"];
export const draftsKey = ["processDrafts"];

export const draftQuery = (draftId: string) =>
  queryOptions({
    queryKey: [...draftsKey, draftId],
    queryFn: ({ signal }) => api.get<DraftView>(`/api/process-drafts/${draftId}`, {}, signal),
    staleTime: Number.POSITIVE_INFINITY, // what is drawn on it is newer than what was read
    gcTime: 0,
  });

/** How a draft stands to what is published and runs, at the moment when one asks. */
export const draftNowQuery = (draftId: string) =>
  queryOptions({
    queryKey: ["processDraftNow", draftId],
    queryFn: ({ signal }) => api.get<DraftView>(`/api/process-drafts/${draftId}`, {}, signal),
    staleTime: 0,
    gcTime: 0,
  });

/** Roles and actions that rules can name. */
export const vocabularyQuery = queryOptions({
  queryKey: ["processVocabulary"],
  queryFn: ({ signal }) => api.get<ProcessVocabulary>("/api/process-vocabulary", {}, signal),
});

/** What identifiers in a file are called. */
export const namesQuery = (ids: readonly string[]) =>
  queryOptions({
    queryKey: ["processNames", ...ids],
    queryFn: async () => (await api.post<NamesAnswer>("/api/process-names", { ids })).names,
    enabled: ids.length > 0,
    staleTime: 10 * 60_000,
  });
