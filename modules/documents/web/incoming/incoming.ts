import { queryOptions, useQuery } from "@tanstack/react-query";
import type { Page } from "@tz/kernel/contract/base";
import type { DeliveryCounts, DeliveryView } from "@tz/kernel/contract/delivery";
import type { FileView } from "@tz/kernel/contract/files";
import { api } from "@tz/kernel/web/base";
import { casesKey, tasksKey } from "@tz/kernel/web/workflow";
import type { IncomingCounts, IncomingView } from "../../contract/index.ts";

/** The type by which tasks, copies and files name an incoming paper. */
export const incomingCase = "documents.incoming";

/** Begins the keys of what was sent by delivery; events of the server name it. */
export const deliveriesKey = ["deliveries"];
/** Begins the keys of the register and of its papers; events of the server name what it begins with. */
export const incomingKey = [...casesKey, "incoming"];

let lastList = "/incoming";

/** Where the lists of incoming papers were left, with their filters, to go back to from a paper. */
export const listAddress = {
  get: () => lastList,
  set(address: string) {
    lastList = address;
  },
};

/** What a command on an incoming paper may change. */
export const changedByIncoming = [deliveriesKey, tasksKey, casesKey];

/** An incoming paper with its scans. */
export type IncomingPaper = IncomingView & { files: FileView[] };

export const paperQuery = (incomingId: string) =>
  queryOptions({
    queryKey: [...incomingKey, incomingId],
    queryFn: ({ signal }) => api.get<IncomingPaper>(`/api/incoming/${incomingId}`, {}, signal),
  });

/** The paper that came with a copy, for those who know the copy alone. */
export const paperOfDeliveryQuery = (deliveryId: string) =>
  queryOptions({
    queryKey: [...incomingKey, "delivery", deliveryId],
    queryFn: ({ signal }) => api.get<IncomingPaper>(`/api/deliveries/${deliveryId}/incoming`, {}, signal),
  });

/** A copy that waits, found by a link rather than in the list; nothing once it does not wait any more. */
export const waitingCopyQuery = (deliveryId: string) =>
  queryOptions({
    queryKey: [...deliveriesKey, "waiting", "alone", deliveryId],
    queryFn: async ({ signal }) =>
      (await api.get<Page<DeliveryView>>("/api/deliveries", { deliveryId }, signal)).items[0] ?? null,
  });

/** How many copies wait for the unit and how many it owes. */
export const deliveryCountsQuery = queryOptions({
  queryKey: [...deliveriesKey, "counts"],
  queryFn: ({ signal }) => api.get<DeliveryCounts>("/api/deliveries/count", {}, signal),
});

/** How many accepted papers wait to be registered. */
export const incomingCountsQuery = queryOptions({
  queryKey: [...incomingKey, "counts"],
  queryFn: ({ signal }) => api.get<IncomingCounts>("/api/incoming/count", {}, signal),
});

/** How many papers wait to be accepted, for the menu; nothing for those who do not receive. */
export const useWaitingCount = () => useQuery(deliveryCountsQuery).data?.waiting ?? undefined;

/** How many wait to be registered; asked only by those who keep the register. */
export const useAcceptedCount = () => useQuery(incomingCountsQuery).data?.accepted;
