import { z } from "zod";
import { instant } from "../base/index.ts";

/** The states of one copy on its way to one unit; the last three are its other ends. */
export const deliveryStates = ["sent", "delivered", "opened", "accepted", "sentBack", "refused", "recalled"] as const;
export const DeliveryState = z.enum(deliveryStates).meta({ id: "DeliveryState" });
export type DeliveryState = z.infer<typeof DeliveryState>;

export const receiptTypes = ["delivered", "accepted", "sentBack", "refused", "recalled", "finished"] as const;

/** What a member of the receiving unit may do with a copy. */
export const UnitAction = z.enum(["accept", "refuse", "sendBack"]);
export type UnitAction = z.infer<typeof UnitAction>;
/** What the sending unit may do with what it sent. */
export const SenderAction = z.enum(["urge", "recall", "export"]);

/** As urgent as what is sent says. */
export const DeliveryUrgency = z.enum(["normal", "urgent", "extraUrgent"]);
export type DeliveryUrgency = z.infer<typeof DeliveryUrgency>;

/** One copy, as the receiving unit sees it in its box. */
export const DeliveryView = z
  .object({
    id: z.uuid(),
    dispatchId: z.uuid(),
    subject: z.object({ type: z.string(), id: z.string() }),
    title: z.string(),
    number: z.string().nullable(),
    senderUnitId: z.uuid(),
    senderName: z.string(),
    unitId: z.uuid(),
    copy: z.boolean().describe("抄送"),
    urgency: DeliveryUrgency,
    state: DeliveryState,
    sentAt: instant,
    openedAt: instant.nullable(),
    acceptedAt: instant.nullable(),
    finishedAt: instant.nullable(),
    dueAt: instant.nullable(),
    late: z.boolean(),
    handlers: z.string().nullable().describe("Who has it now, as the receiving module says"),
    urgeCount: z.int().describe("How often the sender has urged"),
    reason: z.string().nullable(),
    version: z.int(),
    may: z.array(UnitAction),
  })
  .meta({ id: "Delivery" });
export type DeliveryView = z.infer<typeof DeliveryView>;

/** Counts stop here. */
export const deliveryCountCap = 1000;

/** What waits to be accepted and what is late, of the reader's unit; null where it is not the reader's business. */
export const DeliveryCounts = z
  .object({ waiting: z.int().nullable(), late: z.int().nullable() })
  .meta({ id: "DeliveryCounts" });
export type DeliveryCounts = z.infer<typeof DeliveryCounts>;

/** How far the copies of a sending or of a subject are. */
const CopyTotals = z.object({
  units: z.int(),
  waiting: z.int(),
  accepted: z.int(),
  finished: z.int(),
  late: z.int(),
  ended: z.int(),
});

/** Which sendings: those with a unit that is late, or with one that has not accepted. */
export const dispatchFilters = ["late", "waiting"] as const;

export const DispatchView = z
  .object({
    id: z.uuid(),
    subject: z.object({ type: z.string(), id: z.string() }),
    title: z.string(),
    number: z.string().nullable(),
    sentAt: instant,
    sentBy: z.string(),
    urgency: DeliveryUrgency,
    dueAt: instant.nullable(),
    unitCount: z.int(),
    totals: CopyTotals,
  })
  .meta({ id: "Dispatch" });
export type DispatchView = z.infer<typeof DispatchView>;

/** One unit's line on the sender's board. */
export const BoardRow = z.object({
  deliveryId: z.uuid(),
  dispatchId: z.uuid(),
  unitId: z.uuid(),
  unitName: z.string(),
  copy: z.boolean(),
  state: DeliveryState,
  sentAt: instant,
  openedAt: instant.nullable(),
  acceptedAt: instant.nullable(),
  acceptedBy: z.string().nullable(),
  readers: z.int().describe("How many of the unit's people have read it"),
  handlers: z.string().nullable().describe("Who has it now, as the receiving module says"),
  finishedAt: instant.nullable(),
  dueAt: instant.nullable(),
  late: z.boolean(),
  urgedAt: instant.nullable(),
  urgeCount: z.int(),
  reason: z
    .string()
    .nullable()
    .describe("Why it was sent back, refused or recalled; of a finished copy what came of it"),
});
export type BoardRow = z.infer<typeof BoardRow>;

/** 流转跟踪: every unit's copy of one subject, and the totals of the columns. */
export const Board = z
  .object({
    subject: z.object({ type: z.string(), id: z.string() }),
    title: z.string(),
    number: z.string().nullable(),
    totals: CopyTotals,
    rows: z.array(BoardRow),
    may: z.array(SenderAction),
  })
  .meta({ id: "Board" });
export type Board = z.infer<typeof Board>;

export const ReceiptView = z
  .object({
    id: z.uuid(),
    type: z.enum(receiptTypes),
    unitName: z.string(),
    personName: z.string().nullable(),
    at: instant,
    ip: z.string().nullable(),
    reason: z.string().nullable(),
    text: z.string().describe("The exact text that the signature proves"),
    path: z
      .array(z.object({ side: z.enum(["left", "right"]), hash: z.string() }))
      .nullable()
      .describe(
        "Where many receipts were signed together: begin with SM3 of `text`; for each step put its hash on its side and take SM3 of " +
          "`tongzheng-receipts-1\\n<left>\\n<right>`. Null where `text` itself was signed",
      ),
    signature: z
      .string()
      .nullable()
      .describe(
        "SM2, hexadecimal r‖s, over `text`, or with a `path` over `tongzheng-receipt-list-1\\n<hash at its end>`; null until it is signed",
      ),
    publicKey: z.string().nullable(),
  })
  .meta({ id: "Receipt" });
export type ReceiptView = z.infer<typeof ReceiptView>;
