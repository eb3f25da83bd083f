import { queryOptions, useQuery } from "@tanstack/react-query";
import type { Board, ReceiptView } from "@tz/kernel/contract/delivery";
import { address, api } from "@tz/kernel/web/base";
import { deliveriesKey, deliveryCountsQuery } from "../incoming/incoming.ts";

/** What was sent, by which the board is found. */
export interface Subject {
  type: string;
  id: string;
}

export const boardAddress = ({ type, id }: Subject, show?: string) => address(`/tracking/${type}/${id}`, { show });

/** Every unit's copy of one subject. Events of the server renew it while it is open. */
export const boardQuery = ({ type, id }: Subject) =>
  queryOptions({
    queryKey: [...deliveriesKey, "board", type, id],
    queryFn: ({ signal }) => api.get<Board>(`/api/tracking/${type}/${id}`, {}, signal),
  });

/** The signed receipts of one copy. */
export const receiptsQuery = (deliveryId: string) =>
  queryOptions({
    queryKey: [...deliveriesKey, "receipts", deliveryId],
    queryFn: async ({ signal }) =>
      (await api.get<{ items: ReceiptView[] }>(`/api/deliveries/${deliveryId}/receipts`, {}, signal)).items,
  });

/** How many papers the unit is late with, for the menu. */
export const useLateCount = () => useQuery(deliveryCountsQuery).data?.late ?? undefined;
