import { z } from "zod";
import type { AuditFilter, AuditRow } from "../../contract/audit/index.ts";
import { AppError, type Db, sql, tables } from "../base/index.ts";
import type { PeopleTables } from "../people/index.ts";
import { momentText } from "./chain.ts";
import type { AuditTables } from "./tables.ts";

const trail = tables<AuditTables & PeopleTables>();

/** Where a page ends: the row's time to the microsecond, and its id. */
export const RowKeys = z.tuple([z.iso.datetime({ precision: 6 }), z.uuid()]);
export type RowKeys = z.infer<typeof RowKeys>;

/** @throws AppError audit.backwards for a time that ends before it begins */
export function refuseBackwards({ from, to }: AuditFilter): void {
  if (from && to && Date.parse(from) > Date.parse(to)) throw new AppError("audit.backwards");
}

/**
 * Audit rows that agree with a filter, the newest first, after a key. Served by audit_person, audit_command and
 * audit_subject for their filters, audit_failed for what failed, the primary key otherwise; each in order of time.
 * @throws AppError audit.backwards
 */
export function selectRows(db: Db, filter: AuditFilter, after: RowKeys | undefined, limit: number) {
  refuseBackwards(filter);
  const { personId, command, subjectId, from, to, ok } = filter;
  return trail(db)
    .selectFrom("kernel.audit as a")
    .leftJoin("kernel.audit_link as l", "l.audit_id", "a.id")
    .leftJoin("kernel.post as p", "p.id", "a.post_id")
    .leftJoin("kernel.unit as u", "u.id", "a.unit_id")
    .leftJoin("kernel.unit as s", "s.id", "a.subject_unit_id")
    .leftJoin("kernel.person as o", "o.id", "a.on_behalf_of")
    .select([
      "a.id",
      "a.at",
      "a.command",
      "a.person_id",
      "a.person_name",
      "a.ip",
      "a.ok",
      "a.subject_type",
      "a.subject_id",
    ])
    .select(["a.note", "l.position", "p.title as post_title", "u.name as unit_name", "s.name as subject_unit_name"])
    .select(["o.name as on_behalf_of_name", momentText("a.at").as("key")])
    .$if(personId !== undefined, (rows) => rows.where("a.person_id", "=", personId!))
    .$if(command !== undefined, (rows) => rows.where("a.command", "=", command!))
    .$if(subjectId !== undefined, (rows) => rows.where("a.subject_id", "=", subjectId!))
    .$if(from !== undefined, (rows) => rows.where("a.at", ">=", new Date(from!)))
    .$if(to !== undefined, (rows) => rows.where("a.at", "<", new Date(to!)))
    .$if(ok !== undefined, (rows) => rows.where("a.ok", "=", ok!))
    .$if(after !== undefined, (rows) =>
      rows.where(sql<boolean>`(a.at, a.id) < (${after?.[0]}::timestamptz, ${after?.[1]}::uuid)`),
    )
    .orderBy("a.at", "desc")
    .orderBy("a.id", "desc")
    .limit(limit);
}

export type SelectedRow = Awaited<ReturnType<ReturnType<typeof selectRows>["executeTakeFirstOrThrow"]>>;

/** The keys of a row for a cursor. */
export const keysOf = ({ key, id }: SelectedRow): RowKeys => [key, id];

/** A row for the reader; `words` names its event. */
export function toAuditRow(row: SelectedRow, words: (command: string) => string): AuditRow {
  return {
    id: row.id,
    at: row.at.toISOString(),
    command: row.command,
    event: words(row.command),
    personId: row.person_id,
    personName: row.person_name ?? provenName(row),
    postTitle: row.post_title,
    unitName: row.unit_name,
    onBehalfOfName: row.on_behalf_of_name,
    ip: row.ip,
    ok: row.ok,
    subjectType: row.subject_type,
    subjectId: row.subject_id,
    subjectUnitName: row.subject_unit_name,
    note: row.note,
    position: row.position,
  };
}

/** Who signed in is nobody yet when the request begins; a sign-in that was right names them. A wrong one proves nothing. */
function provenName({ ok, ip, subject_type, note }: SelectedRow): string | null {
  return ok && ip !== null && subject_type === "person" && typeof note.name === "string" ? note.name : null;
}
