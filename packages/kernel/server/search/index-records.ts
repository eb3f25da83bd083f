import { type JobContext, type Services, sql, type Tx, tables } from "../base/index.ts";
import { entryOf } from "./entry.ts";
import { searchablesOf } from "./searchable.ts";
import type { SearchTables } from "./tables.ts";

const search = tables<SearchTables>();

/** Payload of the job `search.index`: one record or several of one type. */
export type IndexPayload = { type: string; id: string } | { type: string; ids: readonly string[] };

/** The job `search.index`, many at once: brings what the index says of records up to what they are now. */
export async function indexBatch(
  { services }: Pick<JobContext, "services">,
  payloads: readonly IndexPayload[],
): Promise<void> {
  for (const [type, alike] of Map.groupBy(payloads, (payload) => payload.type)) {
    const ids = alike.flatMap((payload) => ("ids" in payload ? payload.ids : [payload.id]));
    await indexRecords(services, type, [...new Set(ids)]);
  }
}

/**
 * Indexes records of one type as they are now, and takes out those that are gone. It follows from the records alone, so
 * it leaves no audit row and may be repeated.
 * @throws Error when no module of this process has such records
 */
export async function indexRecords(services: Services, type: string, ids: readonly string[]): Promise<void> {
  const searchable = searchablesOf(services).get(type);
  if (!searchable) throw new Error(`no module declares the searchable ${type}`);
  if (ids.length === 0) return;
  await services.db.transaction().execute(async (tx) => {
    await lockRecords(tx, ids);
    const records = await searchable.load(tx, ids);
    const now = services.clock.now();
    const entries = [...records].map(([id, record]) => entryOf(type, id, record, now));
    if (entries.length > 0) await writeEntries(tx, entries);
    const gone = ids.filter((id) => !records.has(id));
    if (gone.length > 0) await search(tx).deleteFrom("kernel.search_entry").where("id", "in", gone).execute();
  });
}

/**
 * Two jobs for one record must not overtake each other: the later one reads the record only when the earlier one has
 * written, and so what is written last is what is newest.
 */
async function lockRecords(tx: Tx, ids: readonly string[]): Promise<void> {
  const inOrder = [...ids].sort();
  await sql`/*kept*/ select pg_advisory_xact_lock(hashtextextended('search ' || id, 0))
    from unnest(${inOrder}::text[]) with ordinality as wanted (id, place) order by place`.execute(tx);
}

async function writeEntries(tx: Tx, entries: readonly ReturnType<typeof entryOf>[]): Promise<void> {
  await search(tx)
    .insertInto("kernel.search_entry")
    .values(entries)
    .onConflict((conflict) =>
      conflict.column("id").doUpdateSet(({ ref }) => ({
        type: ref("excluded.type"),
        at: ref("excluded.at"),
        unit_id: ref("excluded.unit_id"),
        link: ref("excluded.link"),
        title: ref("excluded.title"),
        number: ref("excluded.number"),
        body: ref("excluded.body"),
        readers: ref("excluded.readers"),
        number_key: ref("excluded.number_key"),
        head: ref("excluded.head"),
        text: ref("excluded.text"),
        grams: ref("excluded.grams"),
        indexed_at: ref("excluded.indexed_at"),
      })),
    )
    .execute();
}
