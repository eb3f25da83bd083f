import type { HandOverReason } from "../../../contract/workflow/index.ts";
import { type Db, sql, type WriteContext } from "../../base/index.ts";
import type { Rule } from "../compile/graph.ts";
import type { Lookup } from "../engine/facts.ts";
import { inOrder } from "../engine/find-handlers.ts";
import { lookupsOf } from "../engine/lookups.ts";
import { type Handler, isLeft, type Task, tasksOf } from "../engine/state.ts";
import type { LoadedInstance } from "../store/instance.ts";
import { knownPeople } from "../store/known-people.ts";
import { lockTask } from "../store/load.ts";
import { perform } from "./perform.ts";
import { isOwnDraft } from "./relation.ts";

interface TaskRef {
  id: string;
}

/** What somebody has, will have or may still get; by task_todo and task_left. */
export async function tasksLeftOf(db: Db, personId: string, postId?: string): Promise<string[]> {
  const post = postId ? sql`and post_id = ${postId}` : sql``;
  const { rows } = await sql<TaskRef>`
    select id from kernel.task where person_id = ${personId} and state = 'open' ${post}
    union all
    select id from kernel.task where person_id = ${personId} and state in ('waiting', 'held') ${post}`.execute(db);
  return rows.map(({ id }) => id);
}

/**
 * Gives a task to whoever is to handle it instead of somebody who has left or no longer holds the post: whom the step's rule
 * finds by office, or else the leader one level up, or else whoever keeps the unit's cases. Somebody who is still in office
 * keeps what is theirs as a person. Whom the administrator named goes before all of them.
 * @returns whether it changed hands
 */
export async function handOver(context: WriteContext, taskId: string, leaving: Leaving): Promise<boolean> {
  const found = await lockTask(context.tx, taskId);
  const part = found?.instance.state.tasks[found.task.no];
  if (!found || !part || !isLeft(part)) return false;
  const { instance, task } = found;
  const to = await successorOf(context, instance, part, leaving);
  if (to === undefined) return false;
  context.subject({ type: instance.case.type, id: instance.case.id, unitId: instance.unitId });
  const { reason } = leaving;
  context.note({ task: taskId, step: task.stepName, from: task.personName, to: to?.name ?? null, reason });
  await perform(context, {
    instance,
    operation: { kind: "changeHandler", task: task.no, to },
    actor: undefined,
    task,
    detail: { from: task.personName, reason },
  });
  return true;
}

/**
 * Gives an overdue task to the leader one level up, with a deadline of its own. Where nobody is above, that is whoever drafted the
 * case, or it was done meanwhile, it stays.
 */
export async function passOn(context: WriteContext, taskId: string): Promise<boolean> {
  const found = await lockTask(context.tx, taskId);
  const part = found?.instance.state.tasks[found.task.no];
  const late = part?.state === "open" && part.due !== null && new Date(part.due) <= context.now;
  if (!found || !part || !late || found.instance.status !== "running") return false;
  const { instance, task } = found;
  const lookups = [{ find: "above" as const, post: part.handler.postId }];
  const [above = []] = await knownPeople(context, instance.directory, instance.id, lookups);
  const left = tasksOf(instance.state, part.token).filter(isLeft);
  const to = above.find(
    ({ personId }) =>
      !left.some(({ handler }) => handler.personId === personId) && !isOwnDraft(context.services, personId, instance),
  );
  if (!to) return false;
  context.subject({ type: instance.case.type, id: instance.case.id, unitId: instance.unitId });
  context.note({ task: taskId, step: task.stepName, from: task.personName, to: to.name, reason: "late" });
  await perform(context, {
    instance,
    operation: { kind: "changeHandler", task: task.no, to, fresh: true },
    actor: undefined,
    task,
    detail: { from: task.personName, reason: "late" },
  });
  return true;
}

/** Rules that find whoever holds an office, not a certain person. */
const byOffice: readonly Rule["find"][] = ["post", "role", "departmentLeader", "leaderAbove"];

/** Why a task loses its handler for good. */
export type LeavingReason = Extract<HandOverReason, "personLeft" | "postEnded">;

/** How somebody leaves, and whom the administrator named to go on. */
export interface Leaving {
  reason: LeavingReason;
  successorId?: string | undefined;
}

/**
 * Who gets the task of somebody who leaves, also while they are still there. Whoever drafted the case is the last to be thought of, as
 * a stand-in is (ADR 0027).
 * @returns undefined: it stays, or nobody can be found; null: those who are at the step already do without
 */
export async function successorOf(
  context: Pick<WriteContext, "services"> & { tx: Db },
  instance: LoadedInstance,
  part: Task,
  { reason, successorId }: Leaving,
): Promise<Handler | null | undefined> {
  const { state, graph } = instance;
  const token = state.tokens[part.token]!;
  const node = graph.nodes[token.node]!;
  const rules =
    node.kind === "user" && !part.sign ? node.step.handlers.filter(({ find }) => byOffice.includes(find)) : [];
  const { personId, postId, unitId } = part.handler;
  const without = reason === "personLeft" ? personId : undefined;
  const ask = (lookups: readonly Lookup[]) => {
    const asked = lookups.map((lookup) => ({ ...lookup, without }));
    return knownPeople(context, instance.directory, instance.id, asked);
  };
  const [inOffice = []] = await ask([{ find: "persons", ids: [personId] }]);
  const named = inOrder((await ask(rules.flatMap((rule) => lookupsOf(rule, state, token.by)))).flat());
  const stays = rules.length === 0 || named.some((one) => one.personId === personId);
  const [appointed = []] = successorId ? await ask([{ find: "persons", ids: [successorId] }]) : [];
  if (reason === "postEnded" && inOffice.length > 0 && stays && appointed.length === 0) return undefined;
  const others = (
    await ask([
      { find: "above", post: postId },
      { find: "office", unit: unitId },
    ])
  ).flat();
  const left = tasksOf(state, part.token).filter((one) => isLeft(one) && one.no !== part.no);
  const busy = new Set([personId, ...left.map(({ handler }) => handler.personId)]);
  const free = [...appointed, ...named, ...others].filter((one) => !busy.has(one.personId));
  const other = free.find((one) => !isOwnDraft(context.services, one.personId, instance));
  return other ?? free[0] ?? (left.length > 0 ? null : undefined);
}
