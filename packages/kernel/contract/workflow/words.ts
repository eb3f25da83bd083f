import { z } from "zod";

/** 紧急程度 of a case, from the least to the most. */
export const urgencies = ["normal", "urgent", "extraUrgent"] as const;
export const CaseUrgency = z.enum(urgencies);
export type CaseUrgency = z.infer<typeof CaseUrgency>;

/**
 * How a step with several handlers is finished: `one` of them takes it, `anyOf` (或签) any of them, `allOf` (会签) all of them.
 */
export const finishRules = ["one", "anyOf", "allOf"] as const;
export type FinishRule = (typeof finishRules)[number];

export const orders = ["parallel", "sequential"] as const;
export type Order = (typeof orders)[number];

/** What happens when a step finds nobody: the office of the case's unit gets it, it is passed over, or the operation is refused. */
export const emptyRules = ["administrator", "skip", "refuse"] as const;
export type EmptyRule = (typeof emptyRules)[number];

/** What happens when a step finds the very person who passed the case on, or the drafter. */
export const sameRules = ["keep", "skip"] as const;
export type SameRule = (typeof sameRules)[number];

/**
 * What happens when a step is overdue, besides reminding its handler and those who keep the unit's tasks: the leader one level
 * up is told (升级), or gets the task (转交).
 */
export const lateRules = ["remind", "escalate", "passOn"] as const;
export type LateRule = (typeof lateRules)[number];

export const opinionRules = ["required", "optional", "none"] as const;
export type OpinionRule = (typeof opinionRules)[number];

/** What a handler may do with a task besides completing it; a step names those it allows. */
export const stepOperations = ["sendBack", "transfer", "addSigner", "circulate", "withdraw", "urge"] as const;
export type StepOperation = (typeof stepOperations)[number];

/** When an added signer acts: before the one who added them, after them, or beside them (前加签、后加签、并加签). */
export const signerPlaces = ["before", "after", "beside"] as const;
export type SignerPlace = (typeof signerPlaces)[number];

/** Everything that the history of a case knows. */
export const operations = [
  "start",
  "complete",
  "sendBack",
  "withdraw",
  "transfer",
  "circulate",
  "urge",
  "claim",
  "release",
  "addSigner",
  "removeSigner",
  "changeHandler",
  "jump",
  "suspend",
  "resume",
  "migrate",
  "terminate",
  "update",
  "timer",
] as const;
export type Operation = (typeof operations)[number];

/** `waiting`: its turn has not come; `held`: another of the candidates took it; `closed`: ended without being handled. */
export const taskStates = ["waiting", "open", "held", "done", "closed"] as const;
export type TaskState = (typeof taskStates)[number];

/** Why a task was closed without being handled. */
export const closeReasons = [
  "handledByOther",
  "outvoted",
  "sentBack",
  "withdrawn",
  "transferred",
  "terminated",
  "timer",
  "removed",
  "jumped",
  "migrated",
] as const;
export type CloseReason = (typeof closeReasons)[number];

/** Why a task changed hands without anybody's doing. */
export const handOverReasons = ["personLeft", "postEnded", "late"] as const;
export type HandOverReason = (typeof handOverReasons)[number];

export const instanceStates = ["running", "suspended", "finished", "terminated"] as const;
export type InstanceState = (typeof instanceStates)[number];

export const taskViews = ["todo", "done", "following", "toRead", "delegated", "unit", "late"] as const;
export type TaskViewName = (typeof taskViews)[number];

/** The opinion of whoever wrote by hand alone, as offices note it beside a signature. */
export const writtenByHand = "见手写签批";
