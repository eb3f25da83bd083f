import { type Event, inPassing, type JobContext, type Subscriber } from "../base/index.ts";
import { publish } from "./live.ts";
import { notify } from "./notify.ts";

/**
 * What the workflow says of a task, a case or a copy, as far as people are told of it. Named here and not imported: the two floors
 * stand side by side and meet by events alone.
 */
interface WorkflowEvent {
  instanceId: string | null;
  case: { type: string; id: string };
  title: string;
  urgency: string;
  link: string;
  actor: { personId: string; name: string } | null;
  step: { name: string } | null;
  tasks: { taskId: string }[];
  personIds: string[];
  alsoTell: string[];
  endedFor: string[];
  reason: string | null;
}

type Name = `workflow.${string}`;

/** What tells the same person of the same matter once: the task or copy, or the case where there is none. */
const matterOf = ({ tasks, instanceId, case: ref }: WorkflowEvent) => tasks[0]?.taskId ?? instanceId ?? ref.id;

/** Things that come again tell again: each day of being late is a matter of its own. */
const repeated = new Set<Name>(["workflow.task-urged", "workflow.task-overdue", "workflow.task-forgotten"]);

function tell(event: Name): Subscriber {
  const run = ({ services }: JobContext, { payload, at }: Event<WorkflowEvent>) =>
    inPassing(services, async (context) => {
      const told = payload.personIds.filter((personId) => personId !== payload.actor?.personId);
      const stamp = repeated.has(event) ? ` ${at}` : "";
      const order = {
        event,
        subject: payload.case,
        parameters: {
          title: payload.title,
          step: payload.step?.name ?? "",
          person: payload.actor?.name ?? "",
          reason: payload.reason ?? "",
        },
        link: payload.link,
        urgent: payload.urgency !== "normal",
        dedupeKey: `${event} ${matterOf(payload)}${stamp}`,
      };
      await notify(context, { ...order, personIds: told });
      if (payload.alsoTell.length > 0)
        await notify(context, { ...order, event: `${event}-beside`, personIds: payload.alsoTell });
      await publish(context.tx, [...payload.personIds, ...payload.endedFor], "tasks");
    });
  return { on: event, name: `notify.${event}`, run };
}

/** The lists of those whose tasks changed are looked at anew; nobody is told in words. */
function refresh(event: Name): Subscriber {
  const run = ({ db }: JobContext, { payload }: Event<WorkflowEvent>) =>
    publish(db, [...payload.personIds, ...payload.endedFor], "tasks");
  return { on: event, name: `notify.${event}`, run };
}

/** Who is told of what happens to tasks. */
export const workflowSubscribers: readonly Subscriber[] = [
  tell("workflow.task-opened"),
  tell("workflow.task-sent-back"),
  tell("workflow.task-urged"),
  tell("workflow.task-due-soon"),
  tell("workflow.task-overdue"),
  tell("workflow.task-forgotten"),
  tell("workflow.circulated"),
  tell("workflow.instance-finished"),
  refresh("workflow.task-completed"),
  refresh("workflow.task-withdrawn"),
  refresh("workflow.task-transferred"),
];
