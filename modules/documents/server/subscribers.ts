import type { WorkflowEvent } from "@tz/kernel/contract/workflow";
import { asSystem, type Event, type JobContext, type Subscriber } from "@tz/kernel/server/base";
import { indexRecords } from "@tz/kernel/server/search";
import { documentSubject } from "../contract/index.ts";
import { opinionSubject } from "./searchables.ts";
import { outgoing } from "./tables.ts";

type WorkflowEvents = readonly Event<WorkflowEvent>[];

const isOurs = (payload: WorkflowEvent) => payload.case.type === documentSubject;

/** What somebody wrote becomes searchable, whichever operation it was written with. */
async function indexOpinions({ services }: JobContext, events: WorkflowEvents): Promise<void> {
  const ids = events.flatMap(({ payload }) => payload.tasks.map(({ taskId }) => taskId));
  await indexRecords(services, opinionSubject, [...new Set(ids)]);
}

/** Whoever gets a document to handle, or has handled it, can find it from then on. */
async function indexDocuments({ services }: JobContext, events: WorkflowEvents): Promise<void> {
  const ids = events.map(({ payload }) => payload.case.id);
  await indexRecords(services, documentSubject, [...new Set(ids)]);
}

/** What somebody did in another's name stays among what they have done. */
const wasDoneForAnother = (payload: WorkflowEvent) => isOurs(payload) && payload.onBehalfOf !== null;

const wasTerminated = (payload: WorkflowEvent) => isOurs(payload) && payload.status === "terminated";

/** A process that was ended from outside takes its document with it. */
async function voidTerminated({ services }: JobContext, event: Event<WorkflowEvent>): Promise<void> {
  const { case: ref, reason } = event.payload;
  await asSystem(services, "documents.void-terminated", async ({ tx, now, subject, note }) => {
    await outgoing(tx)
      .updateTable("documents.document")
      .set((column) => ({
        state: "void",
        end_reason: reason ?? "",
        version: column("version", "+", 1),
        updated_at: now,
      }))
      .where("id", "=", ref.id)
      .where("state", "=", "running")
      .execute();
    subject({ type: documentSubject, id: ref.id });
    note({ reason });
  });
}

export const outgoingSubscribers: readonly Subscriber[] = [
  {
    on: "workflow.task-completed",
    name: "documents.index-opinion",
    mayWait: true,
    concerns: isOurs,
    runMany: indexOpinions,
  },
  {
    on: "workflow.task-sent-back",
    name: "documents.index-reason",
    mayWait: true,
    concerns: isOurs,
    runMany: indexOpinions,
  },
  {
    on: "workflow.task-opened",
    name: "documents.index-for-handler",
    mayWait: true,
    concerns: isOurs,
    runMany: indexDocuments,
  },
  {
    on: "workflow.task-completed",
    name: "documents.index-for-deputy",
    mayWait: true,
    concerns: wasDoneForAnother,
    runMany: indexDocuments,
  },
  {
    on: "workflow.instance-finished",
    name: "documents.void-terminated",
    concerns: wasTerminated,
    run: voidTerminated,
  },
];
