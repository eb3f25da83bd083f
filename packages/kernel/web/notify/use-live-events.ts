import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { listen } from "../base/index.ts";

/** What the server says to look at again; also the first word of the query keys that hold it. */
const topics = ["notice", "tasks", "deliveries"];

/** Keeps what is shown fresh while a page is open: an event names what to read again. */
export function useLiveEvents() {
  const client = useQueryClient();
  useEffect(() => {
    const renew = (topic: string) => void client.invalidateQueries({ queryKey: [topic] });
    return listen("/api/events", topics, { onEvent: renew, onReturn: () => topics.forEach(renew) });
  }, [client]);
}
