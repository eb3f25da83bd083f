import { z } from "zod";
import { DelegateRequest, DelegationView } from "../access/index.ts";
import { bilingual, instant, pageOf, pageRequest } from "../base/index.ts";
import { ChangeHandlerRequest } from "./inputs.ts";
import { taskStates } from "./words.ts";

/**
 * How it is settled who goes on with a task when its handler leaves or a post of theirs ends: it stays theirs by another post; whom
 * the administrator chose; whom the step's rule finds; the leader one level up; who keeps the cases of the unit; the others of the step
 * do without; nobody is found.
 */
export const successions = ["stays", "chosen", "rule", "above", "office", "others", "nobody"] as const;
export type Succession = (typeof successions)[number];

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
    /** Who would have it then. */
    to: z.string().nullable(),
    by: z.enum(successions),
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
  /** Whom one means to name, as in `people.leave-person`. */
  successorId: z.uuid().optional(),
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
