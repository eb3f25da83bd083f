import { pipeline } from "node:stream/promises";
import type pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import type { Manifest } from "./manifest.ts";

/**
 * Empties all tables of the manifest, those that refer to others first: migrations leave a few rows of their own (roles, a
 * calendar), which the backup has too. Not by `truncate`, which the audit trail refuses even while it is empty.
 */
export async function emptyTables(client: pg.Client, { tables }: Manifest): Promise<void> {
  for (const { name } of tables.toReversed()) await client.query(`delete from ${name}`);
}

/** Loads a table with its triggers off: what they would write is in the backup already. */
export async function loadTable(
  client: pg.Client,
  { name, columns }: Manifest["tables"][number],
  rows: AsyncIterable<Buffer>,
): Promise<void> {
  const list = columns.map((column) => `"${column}"`).join(", ");
  await client.query(`alter table ${name} disable trigger user`);
  await pipeline(rows, client.query(copyFrom(`copy ${name} (${list}) from stdin`)));
  await client.query(`alter table ${name} enable trigger user`);
}

/** Counters go on where they stood. A job that a dead process held is free again. */
export async function finishLoading(client: pg.Client, { sequences }: Manifest): Promise<void> {
  for (const { name, value } of sequences) {
    if (value === "0") continue;
    await client.query("select setval($1::regclass, $2::bigint)", [name, value]);
  }
  await client.query("update graphile_worker._private_jobs set locked_at = null, locked_by = null");
  await client.query("update graphile_worker._private_job_queues set locked_at = null, locked_by = null");
}
