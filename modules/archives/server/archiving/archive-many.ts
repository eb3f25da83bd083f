import { AppError, inPassing, type Services, sql } from "@tz/kernel/server/base";
import type { FinishedName } from "../../contract/index.ts";
import { archivePaper, type Source } from "./archive-paper.ts";
import { recordPending } from "./pending.ts";

/**
 * Archives papers that finished at about the same time. Those whose unit has no fonds are written down together; the others
 * are archived one by one, and one that fails as nobody foresaw is tried again as a job of its own.
 */
export async function archiveMany(services: Services, source: Source, ids: readonly string[]): Promise<void> {
  const names = await source.names(services, [...new Set(ids)]);
  const placeless = await placelessOf(services, source.type, names);
  const without = names.filter(({ id }) => placeless.has(id));
  if (without.length > 0) await recordPending(services, source.type, without, new AppError("archives.no_fonds"));
  const failed: string[] = [];
  for (const { id } of names.filter((name) => !placeless.has(name.id)))
    await archivePaper(services, source, id).catch((error) => {
      services.log.warn({ err: error, type: source.type, id }, "tried again as a job");
      failed.push(id);
    });
  if (failed.length > 0) await tryAgain(services, source.type, failed);
}

const tryAgain = (services: Services, type: string, ids: readonly string[]) =>
  inPassing(services, async ({ job }) => {
    for (const id of ids) job("archives.archive-one", { type, id });
  });

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
