import { openPool, type Services, sql } from "@tz/kernel/server/base";
import type { Stage } from "../stage.ts";
import type { Paper } from "./corpus.ts";

/** The papers as written in a table of their own, for the peer that everybody has: a scan with LIKE. */
export async function loadPlainTable(
  { owner }: Stage,
  all: ReadonlyMap<string, Paper>,
  unitIds: readonly string[],
): Promise<void> {
  const { pool, close } = openPool(owner, () => undefined);
  await pool.query(`create table kernel.bench_paper (id uuid primary key, title text, number text, body text,
    at timestamptz, units uuid[])`);
  const rows = [...all].map(([id, { title, number, body, at, readers }]) => ({
    id,
    title,
    number,
    body,
    at,
    units: readers.map((which) => unitIds[which]),
  }));
  for (let at = 0; at < rows.length; at += 1000)
    await pool.query(
      "insert into kernel.bench_paper select * from jsonb_populate_recordset(null::kernel.bench_paper, $1)",
      [JSON.stringify(rows.slice(at, at + 1000))],
    );
  await pool.query("vacuum analyze kernel.bench_paper");
  await pool.query("vacuum analyze kernel.search_entry");
  await close();
}

/** The newest papers that this unit may read and that contain every word as written. */
export async function plainLike(services: Services, q: string, unitId: string, limit: number): Promise<string[]> {
  const conditions = q.split(/\s+/).map((word) => {
    const pattern = `%${word.replace(/[\\%_]/g, "\\$&")}%`;
    return sql`(title like ${pattern} or number like ${pattern} or body like ${pattern})`;
  });
  const { rows } = await sql<{ id: string }>`
    select id from kernel.bench_paper where ${unitId}::uuid = any (units) and ${sql.join(conditions, sql` and `)}
    order by at desc limit ${limit}`.execute(services.db);
  return rows.map(({ id }) => id);
}
