import { queryOptions, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect } from "react";
import type { SessionLeft } from "../../../contract/access/index.ts";
import { api, watchAttendance } from "../../base/index.ts";
import { isEnding, nextLook } from "./next-look.ts";

const ask = (who: "person" | "page") => api.getAs<SessionLeft>(who, "/api/me/session");

/** The server is asked, also by a tab that nobody sees: it alone knows what was done in other tabs and on other computers' clocks. */
const sessionLeftQuery = queryOptions({
  queryKey: ["session"],
  queryFn: () => ask("page"),
  refetchInterval: ({ state }) => nextLook(state.data),
  refetchIntervalInBackground: true,
  refetchOnWindowFocus: "always", // after a computer's sleep
  retry: false,
});

/**
 * Whoever touches a page keeps their session, also while they write for long and ask for nothing. Before it ends all the same, they
 * are asked; from then on it takes a press, so that a moved table keeps nothing open. @returns what is left when it is time to ask
 */
export function useSessionEnd() {
  const client = useQueryClient();
  const { data: left, dataUpdatedAt: readAt } = useQuery(sessionLeftQuery);
  const ending = left !== undefined && isEnding(left);
  const keep = useCallback(async () => {
    const { queryKey } = sessionLeftQuery;
    await client.cancelQueries({ queryKey }); // what was asked before knows nothing of this
    client.setQueryData(queryKey, await ask("person"));
  }, [client]);
  useEffect(() => (ending ? undefined : watchAttendance(() => void keep().catch(() => {}))), [ending, keep]);
  return { ending: ending ? { ...left, readAt } : undefined, keep };
}
