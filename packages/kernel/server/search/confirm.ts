import type { Actor, Services } from "../base/index.ts";
import type { Found } from "./find.ts";
import { searchablesOf } from "./searchable.ts";

/** Those of the hits that their modules confirm: the index may lag behind a record by as long as its job waits. */
export async function confirmed<Hit extends Pick<Found, "type" | "id">>(
  services: Services,
  actor: Actor,
  found: readonly Hit[],
): Promise<Hit[]> {
  const known = searchablesOf(services);
  const viewer = { actor, now: services.clock.now() };
  const groups = [...Map.groupBy(found, ({ type }) => type)];
  const allowed = await Promise.all(
    groups.map(async ([type, group]) => {
      const ids = group.map(({ id }) => id);
      return (await known.get(type)?.mayRead(services.db, viewer, ids)) ?? new Set<string>();
    }),
  );
  return found.filter(({ id }) => allowed.some((ids) => ids.has(id)));
}
