import type { RehearsalRequest } from "../../../contract/workflow/index.ts";
import type { Db } from "../../base/index.ts";
import type { Graph } from "../compile/graph.ts";
import type { Facts, Lookup, Need } from "../engine/facts.ts";
import { inOrder } from "../engine/find-handlers.ts";
import { lookupsOf } from "../engine/lookups.ts";
import type { Handler, Origin, State } from "../engine/state.ts";
import { stepsAfter } from "../queries/next-steps.ts";
import { dueTimes } from "../store/facts.ts";
import { findPeople } from "../store/find-people.ts";
import type { Handled, World } from "./player.ts";

/** Candidates of the steps whose handlers the previous one chooses, as they were offered. */
export type Offered = Map<string, Handler[]>;

type Wishes = Pick<RehearsalRequest, "pace" | "outcomes" | "routes" | "filled" | "chosen">;

/** The real people and calendars, asked as the engine asks them, without a transaction to write in. */
export function worldOf(db: Db, graph: Graph, origin: Origin, wishes: Wishes, offered: Offered): World {
  return {
    outcomeAt: (node, visit) => wishes.outcomes[node]?.[visit - 1],
    routeAt: (node, visit) => wishes.routes[node]?.[visit - 1] ?? undefined,
    filledAt: (node, visit) => wishes.filled[node]?.[visit - 1] ?? {},
    handledAt: ({ due }, opened) => (due && wishes.pace === "atDue" ? new Date(due) : opened),
    findOut: (needs, facts, now, handled) => findOut(db, origin.unitId, needs, facts, now, handled),
    async choose(node, state, by, handled) {
      for (const [step, candidates] of await candidatesAfter(db, graph, node, state, by, handled))
        offered.set(step, candidates);
      const first = [...offered].map(([step, [candidate]]) => [step, candidate ? [candidate.personId] : []] as const);
      return { ...Object.fromEntries(first), ...wishes.chosen };
    },
  };
}

async function findOut(db: Db, unitId: string, needs: readonly Need[], facts: Facts, now: Date, handled: Handled) {
  const people = needs.filter((need) => need.kind === "handlers");
  const found = await find(
    db,
    people.map(({ lookup }) => lookup),
    handled,
  );
  for (const [place, { key }] of people.entries()) facts.handlers.set(key, found[place]!);
  for (const need of needs) {
    if (need.kind === "due") facts.due.set(need.key, await dueTimes(db, unitId, now, need.question));
    // What an action would do stays undone; fields that it sets are those that the rehearsal was given.
    if (need.kind === "action") facts.actions.set(need.key, {});
  }
}

/** As `findPeople`, but earlier handlers are those of the rehearsal, which has no tasks in the database. */
async function find(db: Db, lookups: readonly Lookup[], handled: Handled): Promise<Handler[][]> {
  const asked = lookups.filter(({ find: kind }) => kind !== "handlersOf");
  const found = await findPeople(db, null, asked);
  return lookups.map((lookup) =>
    lookup.find === "handlersOf" ? [...(handled.get(lookup.token) ?? [])] : found.shift()!,
  );
}

async function candidatesAfter(db: Db, graph: Graph, node: string, state: State, by: Handler, handled: Handled) {
  const found: [step: string, candidates: Handler[]][] = [];
  for (const { id, step } of stepsAfter(graph, node)) {
    const rules = step.handlers.filter(({ find: kind }) => kind === "chosen");
    const lookups = rules.flatMap((rule) => lookupsOf(rule, state, by));
    if (rules.length > 0) found.push([id, inOrder((await find(db, lookups, handled)).flat())]);
  }
  return found;
}
