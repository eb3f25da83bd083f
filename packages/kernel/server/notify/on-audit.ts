import { administratorsWith } from "../access/index.ts";
import { type Event, inPassing, type JobContext, type Subscriber } from "../base/index.ts";
import { notify } from "./notify.ts";

/** A trail that was tampered with is told to whoever keeps watch over it. */
export const auditSubscribers: readonly Subscriber[] = [
  {
    on: "audit.faults-found",
    name: "notify.audit.faults-found",
    run: ({ services }: JobContext, { payload, at }: Event<{ faults: number }>) =>
      inPassing(services, async (context) =>
        notify(context, {
          personIds: await administratorsWith(context.tx, services, "audit.read"),
          event: "audit.faults-found",
          subject: { type: "audit.check", id: at },
          parameters: { count: payload.faults },
          link: "/administration/seal",
          urgent: true,
          dedupeKey: `audit.faults-found ${at}`,
        }),
      ),
  },
];
