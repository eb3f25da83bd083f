import { instant, pageOf, pageRequest } from "@tz/kernel/contract/base";
import { z } from "zod";

export const borrowingStates = ["asked", "granted", "refused", "ended"] as const;
export const BorrowingState = z.enum(borrowingStates);
export type BorrowingState = z.infer<typeof BorrowingState>;

export const borrowingActions = ["decide", "end"] as const;
export const BorrowingAction = z.enum(borrowingActions);
export type BorrowingAction = z.infer<typeof BorrowingAction>;

/** Days for which an item can be lent at a time. */
export const longestBorrowing = 90;
const days = z.int().min(1).max(longestBorrowing);

export const BorrowingView = z
  .object({
    id: z.uuid(),
    itemId: z.uuid(),
    code: z.string(),
    title: z.string(),
    holderName: z.string(),
    personName: z.string(),
    unitName: z.string(),
    purpose: z.string(),
    state: BorrowingState,
    days: z.int(),
    untilAt: instant.nullable(),
    decidedBy: z.string().nullable(),
    reason: z.string(),
    readings: z.int(),
    askedAt: instant,
    version: z.int(),
    may: z.array(BorrowingAction),
  })
  .meta({ id: "Borrowing" });
export type BorrowingView = z.infer<typeof BorrowingView>;
export const BorrowingPage = pageOf(BorrowingView);

/** `mine`: what the reader asked for; `unit`: what others ask of the unit. */
export const BorrowingRequest = z.object({
  ...pageRequest,
  scope: z.enum(["mine", "unit"]).default("mine"),
  state: BorrowingState.optional(),
});

export const AskBorrowing = z.object({ itemId: z.uuid(), purpose: z.string().trim().min(1).max(300), days });
export const DecideBorrowing = z
  .object({
    borrowingId: z.uuid(),
    version: z.int(),
    outcome: z.enum(["grant", "refuse"]),
    /** Fewer or more than were asked for. */
    days: days.optional(),
    reason: z.string().trim().max(300).default(""),
  })
  .refine(({ outcome, reason }) => outcome === "grant" || reason !== "", {
    path: ["reason"],
    message: "不同意的，请说明理由。 / Say why it is refused.",
  });
export const EndBorrowing = z.object({ borrowingId: z.uuid(), version: z.int() });
export const BorrowingStatus = z.object({ id: z.uuid(), state: BorrowingState, version: z.int() });
