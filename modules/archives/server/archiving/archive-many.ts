import { AppError, inPassing, type JobOptions, type Services, sql } from "@tz/kernel/server/base";
import type { FinishedName } from "../../contract/index.ts";
import type { Source, SourceRef } from "./archive-paper.ts";
import { recordPending } from "./pending.ts";

/**
 * Sees to papers that finished at about the same time. Those whose unit has no fonds are written down together; each of the
 * others becomes a job of its own, for setting its pages takes long, and news that wait behind it would come late.
 */
export async function archiveMany(services: Services, source: Source, ids: readonly string[]): Promise<void> {
  const names = await source.names(services, [...new Set(ids)]);
  const placeless = await placelessOf(services, source.type, names);
  const without = names.filter(({ id }) => placeless.has(id));
  if (without.length > 0) await recordPending(services, source.type, without, new AppError("archives.no_fonds"));
  const placed = names.filter(({ id }) => !placeless.has(id));
  if (placed.length > 0) await queueEach(services, source.type, placed);
}

const queueEach = (services: Services, type: string, names: readonly FinishedName[]) =>
  inPassing(services, async ({ job }) => {
    for (const { id } of names) job("archives.archive-one", { type, id }, jobOf({ type, id }));
  });

/** How a paper's job is queued: a paper that waits already is not queued once more, and nothing waits for it. */
export const jobOf = ({ type, id }: SourceRef): JobOptions => ({ key: `archives:${type}:${id}`, isPatient: true });

/** Which of these are not archived and have no fonds to go to; by item_source and the primary key of fonds. */
async function placelessOf(
  { db }: Services,
  type: string,
  names: readonly FinishedName[],
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`/*kept*/
    select n.id from unnest(${names.map(({ id }) => id)}::uuid[], ${names.map(({ unitId }) => unitId)}::uuid[])
      as n (id, unit_id)
    where not exists (select from archives.fonds f where f.unit_id = n.unit_id)
      and not exists (select from archives.item i where i.source_type = ${type} and i.source_id = n.id)`.execute(db);
  return new Set(rows.map(({ id }) => id));
}
