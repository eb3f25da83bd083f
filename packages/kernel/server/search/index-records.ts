import { type JobContext, type Services, sql, type Tx, tables } from "../base/index.ts";
import { entryOf } from "./entry.ts";
import { searchablesOf } from "./searchable.ts";
import type { SearchEntryTable, SearchTables } from "./tables.ts";

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

/** Lists cannot stand in a list each of its own length: they go as texts. */
const columnTypes: Record<keyof SearchEntryTable, string> = {
  id: "uuid",
  type: "text",
  at: "timestamptz",
  unit_id: "uuid",
  link: "text",
  title: "text",
  number: "text",
  body: "text",
  readers: "bigint[]",
  number_key: "text",
  head: "text",
  text: "text",
  grams: "integer[]",
  indexed_at: "timestamptz",
};
const columns = Object.keys(columnTypes) as (keyof SearchEntryTable)[];
const isList = (column: keyof SearchEntryTable) => columnTypes[column].endsWith("[]");
const names = sql.raw(columns.join(", "));
const values = sql.raw(columns.map((column) => `${column}::${columnTypes[column]}`).join(", "));
const changes = sql.raw(columns.map((column) => `${column} = excluded.${column}`).join(", "));

/** A column of all entries: one statement whatever their number, so that it can be kept. */
function columnOf(entries: readonly Entry[], column: keyof SearchEntryTable) {
  const all = entries.map((entry) => (isList(column) ? `{${entry[column]}}` : entry[column]));
  return sql`${all}::${sql.raw(isList(column) ? "text" : columnTypes[column])}[]`;
}

type Entry = ReturnType<typeof entryOf>;

async function writeEntries(tx: Tx, entries: readonly Entry[]): Promise<void> {
  await sql`/*kept*/
    insert into kernel.search_entry (${names})
    select ${values} from unnest(${sql.join(columns.map((column) => columnOf(entries, column)))}) as entry (${names})
    on conflict (id) do update set ${changes}`.execute(tx);
}
