import type { Operation, WorkflowEvent, WorkflowEventName } from "../../../contract/workflow/index.ts";
import type { WriteContext } from "../../base/index.ts";
import type { Graph } from "../compile/graph.ts";
import { linkTo } from "../module.ts";
import type { Changes } from "../store/changes.ts";
import type { CaseWords } from "../store/instance.ts";
import type { Writing } from "../store/write.ts";

/** The part of an event that says which case it is about. */
export function aboutCase(
  { services }: Pick<WriteContext, "services">,
  instance: CaseWords & { id: string | null },
): Pick<WorkflowEvent, "instanceId" | "case" | "kind" | "title" | "urgency" | "unitId" | "link"> {
  const { id, case: ref, kind, title, urgency, unitId } = instance;
  return { instanceId: id, case: ref, kind, title, urgency, unitId, link: linkTo(services, ref) };
}

export const nothingElse = {
  actor: null,
  onBehalfOf: null,
  step: null,
  tasks: [],
  personIds: [],
  alsoTell: [],
  changedFor: [],
  dueAt: null,
  reason: null,
  status: null,
} satisfies Partial<WorkflowEvent>;

const names: Partial<Record<Operation, WorkflowEventName>> = {
  complete: "workflow.task-completed",
  sendBack: "workflow.task-sent-back",
  withdraw: "workflow.task-withdrawn",
  transfer: "workflow.task-transferred",
  changeHandler: "workflow.task-transferred",
  claim: "workflow.task-claimed",
  release: "workflow.task-released",
  addSigner: "workflow.signers-changed",
  removeSigner: "workflow.signers-changed",
  jump: "workflow.intervened",
  suspend: "workflow.intervened",
  resume: "workflow.intervened",
  migrate: "workflow.intervened",
};

/** Tells subscribers what an operation did: one event for itself, one for each step that it opened, one for the end. */
export function emitOperation(context: WriteContext, writing: Writing): void {
  const { instance, decided, entry } = writing;
  const { actor, onBehalfOf } = entry;
  const common: WorkflowEvent = {
    ...nothingElse,
    ...aboutCase(context, instance),
    actor: actor ? { personId: actor.personId, name: actor.name } : null,
    onBehalfOf: onBehalfOf ? { personId: onBehalfOf.id, name: onBehalfOf.name } : null,
    reason: entry.opinion,
  };
  const opened = openedSteps(writing);
  const name = names[entry.operation];
  const step = entry.node ? stepOf(instance.graph, entry.node, entry.stepName) : null;
  if (name) {
    const personIds = opened.flatMap((event) => event.personIds);
    context.emit(name, { ...common, step, ...actedOn(writing), personIds, changedFor: changedFor(writing) });
  }
  for (const event of opened) context.emit("workflow.task-opened", { ...common, ...event });
  const { status } = decided.state;
  if (status === "finished" || status === "terminated")
    context.emit("workflow.instance-finished", {
      ...common,
      status,
      personIds: [instance.drafterId],
      changedFor: changedFor(writing),
    });
}

const actedOn = ({ task }: Writing): Pick<WorkflowEvent, "tasks"> => ({
  tasks: task ? [{ taskId: task.id, personId: task.personId }] : [],
});

/** Whose tasks were closed, held for another or freed without their doing, and in whose name one was done. */
function changedFor({ instance, changes, entry }: Writing): string[] {
  const closed = changes.ended.filter(({ closing }) => closing.state === "closed");
  const turned = changes.turned.filter(({ opens }) => !opens);
  return [
    ...new Set([
      ...closed.flatMap(({ no }) => instance.state.tasks[no]?.handler.personId ?? []),
      ...turned.map(({ task }) => task.handler.personId),
      ...(entry.onBehalfOf ? [entry.onBehalfOf.id] : []),
    ]),
  ];
}

/** @param known what it was called when the task was opened */
function stepOf({ nodes }: Graph, id: string, known: string | null = null): NonNullable<WorkflowEvent["step"]> {
  const { name, nameEn } = nodes[id] ?? {};
  return { id, name: known ?? (name || id), ...(nameEn && { nameEn }) };
}

type OpenedEvent = Pick<WorkflowEvent, "step" | "tasks" | "personIds" | "dueAt">;

function openedSteps({ decided, changes, instance }: Writing): OpenedEvent[] {
  const open = openTasks(changes);
  return [...Map.groupBy(open, ({ task }) => task.token)].map(([token, tasks]) => {
    const node = decided.state.tokens[token]!.node;
    return {
      step: stepOf(instance.graph, node),
      tasks: tasks.map(({ id, task }) => ({ taskId: id, personId: task.handler.personId })),
      personIds: tasks.map(({ task }) => task.handler.personId),
      dueAt: tasks[0]!.task.due,
    };
  });
}

function openTasks({ opened, turned }: Changes) {
  return [...opened.filter(({ task }) => task.state === "open"), ...turned.filter(({ opens }) => opens)];
}
