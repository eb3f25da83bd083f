import type { Db } from "../../base/index.ts";
import { type Decided, decide } from "../engine/decide.ts";
import { noFacts } from "../engine/facts.ts";
import type { EngineOperation } from "../engine/operation.ts";
import { findPeople } from "../store/find-people.ts";
import type { LoadedInstance } from "../store/instance.ts";

/** What an operation would come to, or the service step whose doing nobody can foresee. */
export type Foreseen = { decided: Decided; action?: undefined } | { decided?: undefined; action: string };

/**
 * Decides an operation without doing anything: people are looked up, deadlines left out, and before a service action it stops.
 * @throws AppError why the operation is not possible
 */
export async function foresee(db: Db, instance: LoadedInstance, operation: EngineOperation): Promise<Foreseen> {
  const facts = noFacts();
  for (;;) {
    const { needs, decided } = decide(instance.graph, instance.state, operation, facts);
    if (decided) return { decided };
    const action = needs.find((need) => need.kind === "action");
    const people = needs.filter((need) => need.kind === "handlers");
    if (action && people.length === 0) return { action: instance.graph.nodes[action.node]!.name || action.action };
    for (const { kind, key } of needs) if (kind === "due") facts.due.set(key, { due: null, remind: null });
    const lookups = people.map(({ lookup }) => lookup);
    const found = await findPeople(db, instance.id, lookups);
    for (const [place, { key }] of people.entries()) facts.handlers.set(key, found[place]!);
  }
}
