import { allDelegatorsOf } from "../access/index.ts";
import type { Actor, Services } from "../base/index.ts";
import { searchablesOf } from "./searchable.ts";

/**
 * Ids of records that somebody may find at this moment because of what they handle in another's name. They are as few as the open tasks
 * of a person, so they are looked up for each question: readers in the index would have to change with every delegation and every step.
 */
export async function foundMeanwhile(services: Services, actor: Actor): Promise<string[]> {
  const { db, clock } = services;
  const viewer = { actor, now: clock.now() };
  const searched = [...searchablesOf(services).values()].filter((searchable) => searchable.foundMeanwhile);
  if (searched.length === 0 || (await allDelegatorsOf(db, actor.personId, viewer.now)).length === 0) return [];
  const found = await Promise.all(searched.map((searchable) => searchable.foundMeanwhile?.(db, viewer) ?? []));
  return [...new Set(found.flat())];
}
