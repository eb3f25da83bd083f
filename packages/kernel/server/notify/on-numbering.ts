import { type Event, inPassing, type JobContext, type Subscriber } from "../base/index.ts";
import { notify } from "./notify.ts";

interface Expired {
  entryId: string;
  text: string;
  holderId: string;
}

/** Whoever kept a number hears that it went back, so that a paper does not go out with it. */
export const numberingSubscribers: readonly Subscriber[] = [
  {
    on: "numbering.reservation-expired",
    name: "notify.numbering.reservation-expired",
    run: ({ services }: JobContext, { payload, at }: Event<Expired>) =>
      inPassing(services, (context) =>
        notify(context, {
          personIds: [payload.holderId],
          event: "numbering.reservation-expired",
          subject: { type: "numbering.entry", id: payload.entryId },
          parameters: { title: payload.text },
          link: "/numbers",
          dedupeKey: `numbering.reservation-expired ${payload.entryId} ${at}`,
        }),
      ),
  },
];
