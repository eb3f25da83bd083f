import { api, useCommand } from "@tz/kernel/web/base";
import { toast } from "@tz/ui";
import { changedByIncoming } from "../incoming.ts";
import { type Text, useText } from "../text.ts";
import type { Registered } from "./at-once.ts";

export interface Accepted {
  items: { deliveryId: string; incomingId: string; receivedNumber: string | null }[];
}

export interface Acceptance {
  deliveryIds: readonly string[];
  /** Registers them at once as well. */
  registration?: Registered;
}

function whatWasDone({ items }: Accepted, text: Text) {
  const numbers = items.flatMap(({ receivedNumber }) => receivedNumber ?? []);
  if (numbers.length === 1) return text("atOnce.doneOne", { number: numbers[0] ?? "" });
  return text(numbers.length > 0 ? "atOnce.done" : "accept.done", { count: items.length });
}

/**
 * 签收 of any number of copies at once, all of them or none. `onAccepted` is called before the box is read again, so that the next
 * copy can be shown while this one still stands in the list.
 */
export function useAccept(onAccepted: () => void) {
  const text = useText();
  return useCommand(
    async (acceptance: Acceptance, key) => {
      const accepted = await api.post<Accepted>("/api/incoming/accept", acceptance, key);
      onAccepted();
      return accepted;
    },
    { changes: changedByIncoming, onDone: (accepted) => toast(whatWasDone(accepted, text)) },
  );
}
