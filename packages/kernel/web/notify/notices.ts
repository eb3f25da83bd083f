import { queryOptions, useQuery } from "@tanstack/react-query";
import { api, useCommand } from "../base/index.ts";

export const noticesKey = ["notice"];

const countQuery = queryOptions({
  queryKey: [...noticesKey, "count"],
  queryFn: ({ signal }) => api.get<{ unread: number }>("/api/notices/count", {}, signal),
});

/** How many notices one has not read; nothing while it is not known. */
export const useUnread = () => useQuery(countQuery).data?.unread;

/** Marks notices as read: these, or all. */
export const useReadNotices = () =>
  useCommand((noticeIds: string[] | undefined, key) => api.post("/api/notices/read", { noticeIds }, key), {
    changes: [noticesKey],
  });
