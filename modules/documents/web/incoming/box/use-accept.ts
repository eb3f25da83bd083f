import { api, useCommand } from "@tz/kernel/web/base";
import { toast } from "@tz/ui";
import { changedByIncoming } from "../incoming.ts";
import { useText } from "../text.ts";

export interface Accepted {
  items: { deliveryId: string; incomingId: string }[];
}

/** 签收 of any number of copies at once; all of them or none. */
export function useAccept(onDone: (accepted: Accepted) => void) {
  const text = useText();
  return useCommand(
    (deliveryIds: readonly string[], key) => api.post<Accepted>("/api/incoming/accept", { deliveryIds }, key),
    {
      changes: changedByIncoming,
      onDone(accepted) {
        toast(text("accept.done", { count: accepted.items.length }));
        onDone(accepted);
      },
    },
  );
}
