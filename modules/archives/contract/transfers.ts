import { instant, pageOf, pageRequest } from "@tz/kernel/contract/base";
import { z } from "zod";
import { packageLimits } from "./packages.ts";
import { Retention } from "./words.ts";

export const transferStates = ["draft", "sent", "received", "returned"] as const;
export const TransferState = z.enum(transferStates);
export type TransferState = z.infer<typeof TransferState>;

export const transferActions = ["send", "drop", "receive", "return", "package"] as const;
export const TransferAction = z.enum(transferActions);
export type TransferAction = z.infer<typeof TransferAction>;

const named = z.object({ id: z.uuid(), name: z.string() });

/** 移交: a batch of items from a unit to an archive house. */
export const TransferView = z
  .object({
    id: z.uuid(),
    title: z.string(),
    unit: named,
    house: named,
    state: TransferState,
    items: z.int(),
    pages: z.int(),
    bytes: z.int(),
    madeBy: z.string(),
    madeAt: instant,
    sentBy: z.string().nullable(),
    sentAt: instant.nullable(),
    decidedBy: z.string().nullable(),
    decidedAt: instant.nullable(),
    reason: z.string(),
    /** SM3 over the list of what was sent, and its signature. */
    digest: z.string().nullable(),
    version: z.int(),
    may: z.array(TransferAction),
  })
  .meta({ id: "ArchiveTransfer" });
export type TransferView = z.infer<typeof TransferView>;
export const TransferPage = pageOf(TransferView);
export const TransferRequest = z.object({
  ...pageRequest,
  scope: z.enum(["out", "in"]).default("out"),
  state: TransferState.optional(),
});

const year = z.int().min(1900).max(2099);
/** Everything of a span of years with these retentions that is boxed or not, as far as it fits one batch. */
export const MakeTransfer = z.object({
  title: z.string().trim().min(1).max(100),
  fromYear: year,
  toYear: year,
  retentions: z.array(Retention).min(1),
});
/** Items of one batch. */
export const mostTransferred = packageLimits.items;
export const TransferName = z.object({ transferId: z.uuid(), version: z.int() });
export const ReturnTransfer = TransferName.extend({ reason: z.string().trim().min(1).max(500) });
export const TransferStatus = z.object({ id: z.uuid(), state: TransferState, version: z.int() });
