import type { z } from "zod";
import type { Board, BoardRow } from "../../contract/delivery/index.ts";
import { type Db, sql } from "../base/index.ts";
import { isLate, isoOrNull } from "./present.ts";
import type { DeliveryRow } from "./tables.ts";

type TrackedRow = DeliveryRow & { unit_name: string };

/** Reads the board of a subject; undefined when it was never dispatched. Who asks has been allowed by the caller. */
export async function boardOf(
  db: Db,
  subject: { type: string; id: string },
  now: Date,
  may: z.input<typeof Board>["may"],
): Promise<Board | undefined> {
  const { rows } = await sql<TrackedRow>`
    select d.*, u.name as unit_name
    from kernel.delivery d join kernel.unit u on u.id = d.unit_id
    where d.subject_type = ${subject.type} and d.subject_id = ${subject.id}
    order by d.copy, u.rank, d.id`.execute(db);
  const first = rows[0];
  if (!first) return undefined;
  const shown = rows.map((row) => presentRow(row, now));
  return { subject, title: first.title, number: first.number, totals: totalsOf(shown), rows: shown, may };
}

function presentRow(row: TrackedRow, now: Date): BoardRow {
  return {
    deliveryId: row.id,
    dispatchId: row.dispatch_id,
    unitId: row.unit_id,
    unitName: row.unit_name,
    copy: row.copy,
    state: row.state,
    sentAt: row.sent_at.toISOString(),
    openedAt: isoOrNull(row.opened_at),
    acceptedAt: isoOrNull(row.accepted_at),
    acceptedBy: row.accepted_by_name,
    readers: row.reader_count,
    handlers: row.handlers,
    finishedAt: isoOrNull(row.finished_at),
    dueAt: isoOrNull(row.due_at),
    late: isLate(row, now),
    urgedAt: isoOrNull(row.urged_at),
    urgeCount: row.urge_count,
    reason: row.reason,
  };
}

const waiting = new Set(["sent", "delivered", "opened"]);

function totalsOf(rows: readonly BoardRow[]): Board["totals"] {
  const count = (test: (row: BoardRow) => boolean) => rows.filter(test).length;
  return {
    units: rows.length,
    waiting: count(({ state }) => waiting.has(state)),
    accepted: count(({ state }) => state === "accepted"),
    finished: count(({ finishedAt }) => finishedAt !== null),
    late: count(({ late }) => late),
    ended: count(({ state }) => state === "sentBack" || state === "refused" || state === "recalled"),
  };
}
