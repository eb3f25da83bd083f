import { z } from "zod";
import { csv, pageRequest } from "../base/index.ts";
import { CaseUrgency, signerPlaces, taskViews } from "./words.ts";

const said = z.string().trim().max(2000);
const persons = z.array(z.uuid()).min(1).max(200);

const scalar = z.union([z.string().max(10_000), z.number(), z.boolean(), z.null()]);

const RouteChoice = z.object({ step: z.string().max(200), personIds: persons.optional() });

/** Names a case by what it is about. */
export const OnCase = z.object({ type: z.string().max(64), id: z.uuid() });

/** What a completion may carry besides the task. */
export const CompletionRequest = z.object({
  outcome: z.string().max(100).optional(),
  opinion: said.optional(),
  handwriting: z.uuid().nullable().optional().describe("手写签批的图片（PNG），先上传"),
  /** Values for the fields that the step allows to be set. */
  fields: z.record(z.string().max(100), z.union([scalar, z.array(scalar).max(1000)])).optional(),
  /** Persons for the next steps whose handlers one chooses, by step. */
  chosen: z.record(z.string().max(200), persons).optional(),
  /** Passes the case to this step and these of its handlers instead of along the drawn way, where the step allows it. */
  route: RouteChoice.optional(),
});

/** Where a case goes once its step is completed on the page of its module; null: along the drawn way after all. */
export const PlanRouteRequest = z.object({ route: RouteChoice.nullable() });
export const RoutePlanned = z.object({ planned: z.boolean() });

export const SendBackRequest = z.object({
  /** `previous`, `drafter`, or a step passed. */
  to: z.union([z.enum(["previous", "drafter"]), z.object({ step: z.string().max(200) })]).default("previous"),
  /** `again`: through all steps again; `direct`: straight back to whoever sends it back. */
  resume: z.enum(["again", "direct"]).default("again"),
  reason: said.min(1),
});

export const TransferRequest = z.object({ toPersonId: z.uuid(), reason: said.optional() });
export const AddSignerRequest = z.object({
  personIds: z.array(z.uuid()).min(1).max(50),
  place: z.enum(signerPlaces),
  reason: said.optional(),
});
export const RemoveSignerRequest = z.object({
  signerTaskIds: z.array(z.uuid()).min(1).max(50),
  reason: said.optional(),
});
/** `personIds`: who handles the step, where its handlers are chosen by whoever passes the case on. */
export const JumpRequest = z.object({
  step: z.string().max(200),
  personIds: persons.optional(),
  reason: said.min(1),
});
export const ChangeHandlerRequest = z.object({ toPersonId: z.uuid(), reason: said.min(1) });
/** What an administrator does to a running case always says why; the handlers and the drafter read it. */
export const InterveneRequest = z.object({ reason: said.min(1) });
export const UrgeRequest = z.object({ message: said.optional() });
export const WithdrawRequest = z.object({ reason: said.optional() });
export const CirculateRequest = z.object({ personIds: z.array(z.uuid()).min(1).max(1000), message: said.optional() });

const taskIds = z.array(z.uuid()).min(1).max(100);
export const BatchCompletionRequest = CompletionRequest.pick({ outcome: true, opinion: true }).extend({ taskIds });
export const BatchTransferRequest = TransferRequest.extend({ taskIds });
export const BatchUrgeRequest = UrgeRequest.extend({ taskIds });

/** What became of each task of a batch; the refused ones say why, the others are done. */
export const BatchResult = z
  .object({
    done: z.array(z.uuid()),
    refused: z.array(z.object({ taskId: z.uuid(), code: z.string(), message: z.string() })),
  })
  .meta({ id: "TaskBatch" });
export type BatchResult = z.infer<typeof BatchResult>;

export const dueFilters = ["late", "today", "week", "none"] as const;

/** `newest` first, or the most `pressing`: by urgency, then by what is due or overdue the longest. */
export const taskOrders = ["pressing", "newest"] as const;
export type TaskOrder = (typeof taskOrders)[number];

/** One page of a view of tasks, newest first (`late`: the longest overdue first). */
export const TaskListRequest = z.object({
  ...pageRequest,
  view: z.enum(taskViews).default("todo"),
  /** Of `todo`; the other views have one order each. */
  order: z.enum(taskOrders).optional(),
  kind: csv(z.string().max(64), 20),
  /** The case's unit. */
  unitId: z.uuid().optional(),
  /** Who has it; for the views of what others have. */
  handlerId: z.uuid().optional(),
  urgency: csv(CaseUrgency, 3),
  due: z.enum(dueFilters).optional(),
  /** Part of the title. */
  text: z.string().trim().min(1).max(100).optional(),
});
export type TaskListRequest = z.infer<typeof TaskListRequest>;

/** A BPMN 2.0 file. */
export const PublishRequest = z.object({ bpmn: z.string().min(1).max(2_000_000) });

/** Several files at once, one that calls another after it: all of them are published, or none. */
export const PublishManyRequest = z.object({ files: z.array(PublishRequest.shape.bpmn).min(1).max(100) });
