import { ahead, type Db, type Services } from "../../base/index.ts";
import type { Lookup } from "../engine/facts.ts";
import type { Handler } from "../engine/state.ts";
import { findStamped } from "./find-people.ts";

/** Answers kept in a process; beyond that many they are all forgotten. */
const MOST = 5000;

interface Kept {
  stamp: string;
  answers: Map<string, Handler[]>;
}

/** By the pool of a process, so that two databases in one process do not mix. */
const kept = new WeakMap<object, Kept>();

/**
 * Whom lookups find, from memory where nobody's post, role, unit or state has changed since they were asked last: the
 * operation's own statement has read the directory's stamp (kernel.directory_stamp), so nothing older is ever used.
 * @param stamp as that statement read it
 * @param instanceId whose earlier handlers are meant; these are asked for each time
 */
export async function knownPeople(
  { tx, services }: { tx: Db; services: Pick<Services, "pool"> },
  stamp: string,
  instanceId: string | null,
  lookups: readonly Lookup[],
): Promise<Handler[][]> {
  const memory = kept.get(services.pool);
  const known = memory?.stamp === stamp ? memory.answers : undefined;
  const found = lookups.map((lookup) => known?.get(JSON.stringify(lookup)));
  const missing = lookups.filter((_, place) => !found[place]);
  if (missing.length === 0) return found as Handler[][];
  const answer = await findStamped(ahead(tx) ?? tx, instanceId, missing);
  keep(services.pool, answer.stamp, missing, answer.found);
  return found.map((handlers) => handlers ?? answer.found.shift()!);
}

function keep(pool: object, stamp: string, lookups: readonly Lookup[], found: readonly Handler[][]): void {
  const memory = kept.get(pool);
  const fits = memory?.stamp === stamp && memory.answers.size + lookups.length <= MOST;
  const answers = fits ? memory.answers : new Map<string, Handler[]>();
  for (const [place, lookup] of lookups.entries())
    if (lookup.find !== "handlersOf") answers.set(JSON.stringify(lookup), found[place]!);
  kept.set(pool, { stamp, answers });
}
