import type { HandOverReason, Succession } from "../../../contract/workflow/index.ts";
import type { Db, WriteContext } from "../../base/index.ts";
import type { Rule } from "../compile/graph.ts";
import type { Lookup } from "../engine/facts.ts";
import { inOrder } from "../engine/find-handlers.ts";
import { lookupsOf } from "../engine/lookups.ts";
import { type Handler, isLeft, type Task, tasksOf } from "../engine/state.ts";
import type { LoadedInstance } from "../store/instance.ts";
import { knownPeople } from "../store/known-people.ts";
import { isOwnDraft } from "./relation.ts";

/** Rules that find whoever holds an office, not a certain person. */
const byOffice: readonly Rule["find"][] = ["post", "role", "departmentLeader", "leaderAbove"];

/** Why a task loses its handler for good. */
export type LeavingReason = Extract<HandOverReason, "personLeft" | "postEnded">;

/** How somebody leaves, and whom the administrator named to go on. */
export interface Leaving {
  reason: LeavingReason;
  successorId?: string | undefined;
}

/** Whom a task goes to; null: nobody, for those who are at the step already do without, or nobody can be found. */
export interface Successor {
  to: Handler | null;
  by: Succession;
}

/**
 * Who gets the task of somebody who leaves, or whose post ends, also while they are still there. Whoever drafted the case is the last to be thought of, as
 * a stand-in is (ADR 0027).
 */
export async function successorOf(
  context: Pick<WriteContext, "services"> & { tx: Db },
  instance: LoadedInstance,
  part: Task,
  { reason, successorId }: Leaving,
): Promise<Successor> {
  const { state, graph } = instance;
  const token = state.tokens[part.token]!;
  const node = graph.nodes[token.node]!;
  const rules =
    node.kind === "user" && !part.sign ? node.step.handlers.filter(({ find }) => byOffice.includes(find)) : [];
  const { personId, postId, unitId } = part.handler;
  const without = reason === "personLeft" ? personId : postId;
  const ask = (lookups: readonly Lookup[]) => {
    const asked = lookups.map((lookup) => ({ ...lookup, without }));
    return knownPeople(context, instance.directory, instance.id, asked);
  };
  const [inOffice = []] = await ask([{ find: "persons", ids: [personId] }]);
  const named = inOrder((await ask(rules.flatMap((rule) => lookupsOf(rule, state, token.by)))).flat());
  const stays = rules.length === 0 || named.some((one) => one.personId === personId);
  const [appointed = []] = successorId ? await ask([{ find: "persons", ids: [successorId] }]) : [];
  if (reason === "postEnded" && inOffice.length > 0 && stays && appointed.length === 0)
    return { to: part.handler, by: "stays" };
  const [above = [], office = []] = await ask([
    { find: "above", post: postId },
    { find: "office", unit: unitId },
  ]);
  const left = tasksOf(state, part.token).filter((one) => isLeft(one) && one.no !== part.no);
  const busy = new Set([personId, ...left.map(({ handler }) => handler.personId)]);
  const found = (by: Succession, handlers: readonly Handler[]) => handlers.map((to): Successor => ({ to, by }));
  const free = [
    ...found("chosen", appointed),
    ...found("rule", named),
    ...found("above", above),
    ...found("office", office),
  ].filter(({ to }) => to && !busy.has(to.personId));
  const other = free.find(({ to }) => to && !isOwnDraft(context.services, to.personId, instance));
  return other ?? free[0] ?? { to: null, by: left.length > 0 ? "others" : "nobody" };
}
