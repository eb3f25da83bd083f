import type { WorkflowEvent } from "../../contract/workflow/index.ts";
import { type Event, inPassing, type JobContext, type Subscriber } from "../base/index.ts";
import { publish } from "./live.ts";
import { type NoticeOrder, notifyOfMany } from "./notify.ts";

type Name = `workflow.${string}`;

/** What tells the same person of the same matter once: the task or copy, or the case where there is none. */
const matterOf = ({ tasks, instanceId, case: ref }: WorkflowEvent) => tasks[0]?.taskId ?? instanceId ?? ref.id;

/** Things that come again tell again: each day of being late is a matter of its own. */
const repeated = new Set<Name>([
  "workflow.task-urged",
  "workflow.task-overdue",
  "workflow.task-forgotten",
  "workflow.case-suspended",
]);

type WorkflowEvents = readonly Event<WorkflowEvent>[];

const concerns = ({ personIds, alsoTell, changedFor }: WorkflowEvent) =>
  personIds.length + alsoTell.length + changedFor.length > 0;

/** Those whose lists of tasks changed. */
const whoseListsChanged = (events: WorkflowEvents) => [
  ...new Set(events.flatMap(({ payload }) => [...payload.personIds, ...payload.changedFor])),
];

function tell(event: Name): Subscriber {
  const runMany = ({ services }: JobContext, events: WorkflowEvents) =>
    inPassing(services, async (context) => {
      await notifyOfMany(
        context,
        events.flatMap((heard) => ordersOf(event, heard)),
      );
      await publish(context.tx, whoseListsChanged(events), "tasks");
    });
  return { on: event, name: `notify.${event}`, concerns, runMany };
}

/** Whoever did it knows of it. */
function ordersOf(event: Name, { payload, at }: Event<WorkflowEvent>): NoticeOrder[] {
  const stamp = repeated.has(event) ? ` ${at}` : "";
  const order = {
    event,
    subject: payload.case,
    parameters: {
      title: payload.title,
      step: payload.step?.name ?? "",
      ...(payload.step?.nameEn && { stepEn: payload.step.nameEn }),
      person: payload.actor?.name ?? "",
      reason: payload.reason ?? "",
    },
    link: payload.link,
    urgent: payload.urgency !== "normal",
    dedupeKey: `${event} ${matterOf(payload)}${stamp}`,
  };
  return [
    { ...order, personIds: payload.personIds.filter((personId) => personId !== payload.actor?.personId) },
    { ...order, event: `${event}-beside`, personIds: payload.alsoTell },
  ];
}

/** The lists of those whose tasks changed are looked at anew; nobody is told in words. */
function refresh(event: Name): Subscriber {
  const runMany = ({ db }: JobContext, events: WorkflowEvents) => publish(db, whoseListsChanged(events), "tasks");
  return { on: event, name: `notify.${event}`, concerns, runMany };
}

/** Who is told of what happens to tasks. */
export const workflowSubscribers: readonly Subscriber[] = [
  tell("workflow.task-opened"),
  tell("workflow.task-sent-back"),
  tell("workflow.task-urged"),
  tell("workflow.task-due-soon"),
  tell("workflow.task-overdue"),
  tell("workflow.task-forgotten"),
  tell("workflow.case-suspended"),
  tell("workflow.circulated"),
  tell("workflow.instance-finished"),
  refresh("workflow.task-completed"),
  refresh("workflow.task-withdrawn"),
  refresh("workflow.task-transferred"),
  refresh("workflow.task-claimed"),
  refresh("workflow.task-released"),
  refresh("workflow.signers-changed"),
  refresh("workflow.intervened"),
];
