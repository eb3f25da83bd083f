import type pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import type { ArchiveWriter } from "./archive.ts";
import type { Manifest } from "./manifest.ts";
import { type Progress, tableDone } from "./progress.ts";

/** Rows are cut into entries of about this many bytes, for a tar entry must know its length beforehand. */
const ENTRY_BYTES = 8 * 1024 * 1024;

interface Column {
  table: string;
  name: string;
}

/** Left out: what a restore makes itself. */
const made = ["kernel.migration", "graphile_worker.migrations", "graphile_worker._private_known_crontabs"];

/**
 * Every table of ours with its columns: partitioned tables as a whole, generated columns left out.
 * @param client in the transaction whose snapshot is dumped
 */
async function tablesOf(client: pg.Client): Promise<Map<string, string[]>> {
  const { rows } = await client.query<Column>(
    `select n.nspname || '.' || c.relname as table, a.attname as name
     from pg_class c
     join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     where c.relkind in ('r', 'p') and not c.relispartition
       and n.nspname <> 'information_schema' and n.nspname not like 'pg\\_%' and n.nspname <> 'public'
     order by 1, a.attnum`,
  );
  const tables = Map.groupBy(rows, ({ table }) => table);
  for (const table of made) tables.delete(table);
  return new Map([...tables].map(([table, columns]) => [table, columns.map(({ name }) => name)]));
}

/** Tables in an order in which every row finds what it refers to; a reference within one table is checked at its end. */
async function inOrder(client: pg.Client, names: readonly string[]): Promise<string[]> {
  const { rows } = await client.query<{ child: string; parent: string }>(
    `select distinct conrelid::regclass::text as child, confrelid::regclass::text as parent
     from pg_constraint where contype = 'f' and conrelid <> confrelid`,
  );
  const parents = Map.groupBy(rows, ({ child }) => child);
  const ordered = new Set<string>();
  const visit = (name: string) => {
    if (ordered.has(name) || !names.includes(name)) return;
    for (const { parent } of parents.get(name) ?? []) visit(parent);
    ordered.add(name);
  };
  for (const name of names) visit(name);
  return [...ordered];
}

/** Writes all tables as one snapshot sees them. Writers go on meanwhile. */
export async function dumpDatabase(
  client: pg.Client,
  archive: ArchiveWriter,
  progress: Progress,
): Promise<Pick<Manifest, "tables" | "sequences" | "migrations">> {
  const tables: Manifest["tables"] = [];
  const columnsOf = await tablesOf(client);
  for (const name of await inOrder(client, [...columnsOf.keys()])) {
    const columns = columnsOf.get(name)!;
    const rows = await dumpTable(client, archive, name, columns);
    tables.push({ name, columns, rows });
    progress(tableDone(name, rows));
  }
  const { rows: sequences } = await client.query<{ name: string; value: string }>(
    `select schemaname || '.' || sequencename as name, coalesce(last_value, 0)::text as value from pg_sequences
     where schemaname not like 'pg\\_%' and schemaname <> 'public' order by 1`,
  );
  const { rows: migrations } = await client.query<{ name: string }>(
    "select module || '/' || name as name from kernel.migration order by applied_at, module, name",
  );
  return { tables, sequences, migrations: migrations.map(({ name }) => name) };
}

async function dumpTable(client: pg.Client, archive: ArchiveWriter, table: string, columns: string[]): Promise<number> {
  const list = columns.map((column) => `"${column}"`).join(", ");
  const stream = client.query(copyTo(`copy (select ${list} from ${table}) to stdout`));
  let chunks: Buffer[] = [];
  let size = 0;
  let count = 0;
  const flush = async () => {
    count += 1;
    await archive.add(`tables/${table}/${String(count).padStart(6, "0")}`, Buffer.concat(chunks));
    chunks = [];
    size = 0;
  };
  for await (const chunk of stream) {
    chunks.push(chunk);
    size += chunk.length;
    if (size >= ENTRY_BYTES) await flush();
  }
  if (size > 0) await flush();
  return stream.rowCount ?? 0;
}
