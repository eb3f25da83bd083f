import { queryOptions } from "@tanstack/react-query";
import type { SearchKind } from "../../contract/search/index.ts";
import { api } from "../base/index.ts";

/** The kinds of record that can be searched. */
export const kindsQuery = queryOptions({
  queryKey: ["searchKinds"],
  queryFn: ({ signal }) => api.get<SearchKind[]>("/api/search/kinds", {}, signal),
  staleTime: Number.POSITIVE_INFINITY,
});
