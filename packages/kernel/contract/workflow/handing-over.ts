import { z } from "zod";
import { DelegateRequest, DelegationView } from "../access/index.ts";
import { bilingual, instant, pageOf, pageRequest } from "../base/index.ts";
import { ChangeHandlerRequest } from "./inputs.ts";
import { taskStates } from "./words.ts";

/** Something that somebody has, will have or may still get, before they leave. */
export const OpenWork = z
  .object({
    taskId: z.uuid(),
    kindName: bilingual,
    /** Null for administrators, who handle no business. */
    title: z.string().nullable(),
    /** Of the case. */
    unit: z.string(),
    step: z.string(),
    state: z.enum(taskStates),
    arrivedAt: instant,
    dueAt: instant.nullable(),
    /** Whom the step's rules give it to if they leave; null: the others of the step do without, or nobody is found. */
    to: z.string().nullable(),
    /** `to` is the handler: only one of their posts ends, and the task is theirs as a person or by another post. */
    stays: z.boolean(),
  })
  .meta({ id: "OpenWork" });
export type OpenWork = z.infer<typeof OpenWork>;
export const OpenWorkPage = pageOf(OpenWork);

export const OpenWorkRequest = z.object({
  cursor: pageRequest.cursor,
  /** Each is decided as the hand-over itself would be. */
  limit: z.coerce.number().int().min(1).max(50).default(20),
  /** Only what came to this post. */
  postId: z.uuid().optional(),
});

export const BatchChangeHandlerRequest = ChangeHandlerRequest.extend({
  taskIds: z.array(z.uuid()).min(1).max(100),
});

/** What becomes of the open tasks of somebody who goes away: they keep them, or the deputy gets them now. */
export const openTaskChoices = ["keep", "handOver"] as const;

/** 休假交接: a delegation for the time, and what becomes of the open tasks. */
export const AbsenceRequest = DelegateRequest.extend({ openTasks: z.enum(openTaskChoices).default("keep") });

/** So many open tasks are handed over while the person waits; more of them by a run that goes on by itself. */
export const handedOverAtOnce = 100;

export const AbsenceView = z
  .object({
    delegation: DelegationView,
    /** How many open tasks the deputy has now. */
    handedOver: z.int(),
    /** What stays with the person, each with the reason. */
    kept: z.array(z.object({ taskId: z.uuid(), title: z.string(), code: z.string(), message: z.string() })),
    /** The run that hands them over, where there are too many to wait for. */
    runId: z.uuid().nullable(),
  })
  .meta({ id: "Absence" });
export type AbsenceView = z.infer<typeof AbsenceView>;
