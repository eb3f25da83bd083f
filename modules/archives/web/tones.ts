import type { Tone } from "@tz/ui";
import type {
  AppraisalState,
  BorrowingState,
  CheckResult,
  CheckState,
  ItemState,
  TransferState,
} from "../contract/index.ts";

export const itemTones: Record<ItemState, Tone> = { kept: "good", transferred: "plain", destroyed: "bad" };
export const checkTones: Record<CheckState, Tone> = { pending: "warn", passed: "good", failed: "bad" };
export const resultTones: Record<CheckResult, Tone> = { passed: "good", failed: "bad", manual: "warn", none: "plain" };
export const borrowingTones: Record<BorrowingState, Tone> = {
  asked: "warn",
  granted: "good",
  refused: "bad",
  ended: "plain",
};
export const transferTones: Record<TransferState, Tone> = {
  draft: "plain",
  sent: "warn",
  received: "good",
  returned: "bad",
};
export const appraisalTones: Record<AppraisalState, Tone> = {
  open: "active",
  asked: "warn",
  approved: "active",
  refused: "bad",
  done: "good",
};
