import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { meQuery } from "../access/index.ts";
import { listen } from "../base/index.ts";

/** What the server says to look at again; also the first word of the query keys that hold it. */
const topics = ["notice", "tasks", "cases", "deliveries", "session"];

/**
 * Keeps what is shown fresh while a page is open: an event names what to read again; after a time without the server, so does its
 * return, for that and for whatever failed meanwhile. @returns whether the server is away
 */
export function useLiveEvents() {
  const client = useQueryClient();
  const [isAway, setAway] = useState(false);
  useEffect(() => {
    const renew = (topic: string) => void client.invalidateQueries({ queryKey: [topic] });
    return listen("/api/events", topics, {
      onEvent: renew,
      onLost() {
        setAway(true);
        void client.invalidateQueries({ queryKey: meQuery.queryKey }); // a session that has ended leads to the sign-in page
      },
      onReturn() {
        setAway(false);
        topics.forEach(renew);
        void client.refetchQueries({ predicate: ({ state }) => state.status === "error" });
      },
    });
  }, [client]);
  return isAway;
}
