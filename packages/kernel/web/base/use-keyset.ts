import { keepPreviousData, type QueryKey, useInfiniteQuery } from "@tanstack/react-query";
import type { KeysetRows } from "@tz/ui";
import type { Page } from "../../contract/base/index.ts";
import { api, type Query } from "./api.ts";

interface KeysetOptions {
  /** Begins with the thing's name, so that events and commands can renew it: `["tasks", …]`. The query is added to it. */
  key: QueryKey;
  path: string;
  query?: Query;
  enabled?: boolean;
}

/** A paged list of the server for `KeysetList`: `{ items, next }` page by page. */
export function useKeyset<Row>({ key, path, query = {}, enabled = true }: KeysetOptions): KeysetRows<Row> {
  const list = useInfiniteQuery({
    queryKey: [...key, query],
    queryFn: ({ pageParam, signal }) => api.get<Page<Row>>(path, { ...query, cursor: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
    enabled,
  });
  return {
    rows: list.data?.pages.flatMap((page) => page.items) ?? [],
    status: list.data ? "ready" : list.isError ? "error" : "pending",
    error: list.error,
    retry: () => void list.refetch(),
    hasMore: list.hasNextPage,
    loadMore: () => void list.fetchNextPage(),
    loadingMore: list.isFetchingNextPage,
  };
}
