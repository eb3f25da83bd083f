import { delegatorsOf } from "../../access/index.ts";
import { type Actor, AppError, notFound, type WriteContext } from "../../base/index.ts";
import { ownStep } from "../compile/graph.ts";
import { sendBackTargets } from "../engine/send-back.ts";
import { signersOf } from "../engine/signers.ts";
import { deciding, isLeft, type Task, tasksOf } from "../engine/state.ts";
import type { CaseRef } from "../module.ts";
import { type Standing, type TaskOperation, verdictOn } from "../policy.ts";
import { placeOf } from "../store/changes.ts";
import type { LoadedInstance, TaskRow } from "../store/instance.ts";
import { lockCase, lockTask, taskToComplete, taskToWrite } from "../store/load.ts";
import { isOwnDraft, relationTo } from "./relation.ts";

/** The context of a command by a person. */
export type ActingContext = WriteContext & { actor: Actor };

/** A task by its id, or the actor's own open task on a case (in one of several steps). */
export type TaskTarget = string | { case: CaseRef; step?: string };

/** A person before a task: both loaded and weighed. */
export interface Meeting {
  instance: LoadedInstance;
  task: TaskRow;
  standing: Standing;
}

/**
 * Loads what a target names. Undefined when there is no such task.
 * @param operation what is to be done with it; without one its instance is locked
 */
export async function meetTask(
  context: ActingContext,
  target: TaskTarget,
  operation?: TaskOperation,
): Promise<Meeting | undefined> {
  const found =
    typeof target === "string" ? await loaderFor(operation)(context.tx, target) : await ownTask(context, target);
  if (!found) return undefined;
  const { instance, task } = found;
  const { actor, tx, now, services } = context;
  const relation = await relationTo(services, tx, actor, now, aboutTask(instance, task));
  return { instance, task, standing: standingOf(instance, task, actor.personId, relation) };
}

/** What `perform` writes needs no lock beforehand. */
function loaderFor(operation: TaskOperation | undefined) {
  if (operation === "complete") return taskToComplete;
  return operation === undefined || operation === "urge" || operation === "circulate" ? lockTask : taskToWrite;
}

/** What decides how somebody stands to a task. */
export const aboutTask = (
  { kind, case: ref, drafterId }: LoadedInstance,
  { personId, unitId }: Pick<TaskRow, "personId" | "unitId">,
) => ({ personId, unitId, kind, case: ref, drafterId });

export function standingOf(
  { state, graph }: Pick<LoadedInstance, "state" | "graph">,
  task: Standing["task"] & { token: number; node: string },
  actorId: string,
  relation: Standing["relation"],
): Standing {
  const token = state.tokens[task.token];
  return {
    relation,
    actorId,
    task,
    status: state.status,
    node: graph.nodes[task.node],
    others: deciding(tasksOf(state, task.token)).filter((other) => other.no !== task.no && isLeft(other)),
    // Counted where somebody asks: completing does not.
    get targets() {
      return token ? sendBackTargets(graph, state, token).length : 0;
    },
    signs: Boolean(state.tasks[task.no]?.sign),
    signers: signersOf(tasksOf(state, task.token), task.no).length,
  };
}

async function ownTask(context: ActingContext, target: { case: CaseRef; step?: string }) {
  const instance = await lockCase(context.tx, target.case);
  if (!instance) return undefined;
  const task = await openTaskOf(context, instance, target.step);
  if (!task) throw new AppError("workflow.no_task_here");
  return { instance, task };
}

/** One's own open task goes before one that is open for somebody for whom one stands in. */
async function openTaskOf(
  { tx, actor, now, services }: ActingContext,
  instance: LoadedInstance,
  step: string | undefined,
) {
  const { state } = instance;
  const nodeOf = ({ token }: Task) => state.tokens[token]!.node;
  // A module knows its steps by the identifiers that it drew, also where another process calls its own.
  const named = Object.values(state.tasks).filter((task) => !step || ownStep(nodeOf(task)) === ownStep(step));
  const exact = named.filter((task) => nodeOf(task) === step);
  const open = (exact.length > 0 ? exact : named).filter((task) => task.state === "open");
  const own = open.find(({ handler }) => handler.personId === actor.personId);
  if (own || open.length === 0) return own && rowOf(instance, own);
  const delegators = new Set(
    (await delegatorsOf(tx, actor.personId, now, instance.kind)).map(({ personId }) => personId),
  );
  const delegated = open.find(({ handler }) => delegators.has(handler.personId));
  if (delegated && isOwnDraft(services, actor.personId, instance)) throw new AppError("workflow.own_draft");
  return delegated && rowOf(instance, delegated);
}

function rowOf({ state, graph, taskIds }: LoadedInstance, task: Task): TaskRow {
  const { no, token, handler } = task;
  const node = state.tokens[token]!.node;
  const { personId, name, unitId } = handler;
  const ended = { reason: null, closedBy: null, closedSeq: null };
  return {
    id: taskIds.get(no)!,
    no,
    token,
    ...placeOf({ graph }, node),
    state: task.state,
    personId,
    personName: name,
    unitId,
    ...ended,
  };
}

/** The step of a task as the sentence of an error names it. */
export const taskStep = ({ stepName: step, stepNameEn }: Pick<TaskRow, "stepName" | "stepNameEn">) => ({
  step,
  ...(stepNameEn && { stepEn: stepNameEn }),
});

/** @throws AppError why the actor may not do this with the task; kernel.not_found where it is not theirs to see */
export function requireVerdict(operation: TaskOperation, { standing, task }: Meeting): void {
  const verdict = verdictOn(operation, standing);
  if (verdict === false) throw notFound();
  if (verdict !== true) throw new AppError(verdict, taskStep(task));
}

/** Meets a task and makes sure that the operation is allowed. */
export async function requireTask(
  context: ActingContext,
  target: TaskTarget,
  operation: TaskOperation,
): Promise<Meeting> {
  const meeting = await meetTask(context, target, operation);
  if (!meeting) throw notFound();
  requireVerdict(operation, meeting);
  return meeting;
}

/** In whose name the actor acts, where it is not their own. */
export function onBehalfOf({ standing, task }: Meeting): { id: string; name: string } | undefined {
  return standing.relation === "delegate" ? { id: task.personId, name: task.personName } : undefined;
}
