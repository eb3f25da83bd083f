import { useQuery } from "@tanstack/react-query";
import type { DeliveryView } from "@tz/kernel/contract/delivery";
import type { KeysetRows } from "@tz/ui";
import { waitingCopyQuery } from "../incoming.ts";

interface Opening {
  /** The key of the copy that the address names. */
  open: string | undefined;
  onOpen: (deliveryId: string | undefined) => void;
}

/** The copy that is opened, also one that a link named and the list does not show, and the way to those beside it. */
export function useOpenedCopy(list: KeysetRows<DeliveryView>, { open, onOpen }: Opening) {
  const { rows } = list;
  const at = rows.findIndex(({ id }) => id === open);
  const { data: alone } = useQuery({
    ...waitingCopyQuery(open ?? ""),
    enabled: open !== undefined && list.status === "ready" && at < 0,
  });
  const opened = rows[at] ?? (alone && alone.id === open ? alone : undefined);
  const next = rows[at + 1];
  return {
    opened,
    next,
    place: at < 0 ? undefined : { at: at + 1, of: rows.length },
    /** Opens the one after it, or before it where it was the last. */
    goOn: () => onOpen(opened && (next ?? rows[at - 1])?.id),
    /** Opens its neighbour; after the last one, more are loaded. */
    move(step: 1 | -1) {
      const to = rows[at + step];
      if (to) onOpen(to.id);
      else if (step === 1 && list.hasMore) list.loadMore();
    },
  };
}
