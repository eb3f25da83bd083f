import { type Db, sql } from "../base/index.ts";
import { momentText } from "./chain.ts";
import type { ReportFault } from "./verify.ts";

const WINDOW = 1000;

interface RowMark {
  id: string;
  at: string;
  /** The time as PostgreSQL reads it back, `infinity` included. */
  key: string;
}

/** Rows that neither have a link nor wait for one: the server never wrote them, at least not with this time. */
export async function findUnlinkedRows(db: Db, report: ReportFault): Promise<void> {
  let rows = await readUnlinked(db, undefined);
  while (rows.length > 0) {
    const moved = await readMoved(db, rows);
    for (const { id, at } of rows.filter((row) => moved.get(row.id) !== row.key))
      report({
        kind: "inserted",
        position: null,
        auditId: id,
        at,
        what: { zh: "记录是后来插入的，不在封存链中", en: "the row was inserted: it is not in the chain" },
      });
    rows = rows.length < WINDOW ? [] : await readUnlinked(db, rows.at(-1));
  }
}

// Compares by both columns of the key: a second row of the same id but another time is an inserted one too.
async function readUnlinked(db: Db, after: RowMark | undefined): Promise<RowMark[]> {
  const { rows } = await sql<RowMark>`
    select a.id, ${momentText("a.at")} as at, a.at::text as key from kernel.audit a
    where (a.at, a.id) > (${after?.key ?? "-infinity"}::timestamptz, ${after?.id ?? "00000000-0000-0000-0000-000000000000"}::uuid)
      and not exists (select from kernel.audit_link l where l.audit_id = a.id and l.at = a.at)
      and not exists (select from kernel.audit_pending p where p.audit_id = a.id and p.at = a.at)
    order by a.at, a.id limit ${WINDOW}`.execute(db);
  return rows;
}

/**
 * Of these rows those that a link speaks of with another time, where nothing stands any more: `verifyLinks` has told of them, and
 * takes the earliest too. Only a trail that was tampered with has any.
 */
async function readMoved(db: Db, rows: readonly RowMark[]): Promise<Map<string, string>> {
  const moved = await sql<Pick<RowMark, "id" | "key">>`
    select a.id, min(a.at)::text as key from kernel.audit_link l join kernel.audit a on a.id = l.audit_id
    where l.audit_id = any(${rows.map(({ id }) => id)}::uuid[])
      and not exists (select from kernel.audit o where o.at = l.at and o.id = l.audit_id)
    group by a.id`.execute(db);
  return new Map(moved.rows.map(({ id, key }) => [id, key]));
}

/** Rows that were removed before they were sealed. Few rows ever wait, so one read is enough. */
export async function findVanishedRows(db: Db, report: ReportFault): Promise<void> {
  const { rows } = await sql<Omit<RowMark, "key">>`
    select p.audit_id as id, ${momentText("p.at")} as at from kernel.audit_pending p
    where not exists (select from kernel.audit a where a.at = p.at and a.id = p.audit_id)
    order by p.at, p.audit_id limit ${WINDOW}`.execute(db);
  for (const { id, at } of rows)
    report({
      kind: "removed",
      position: null,
      auditId: id,
      at,
      what: { zh: "记录在封存之前被删除", en: "the row was removed before it was sealed" },
    });
}
