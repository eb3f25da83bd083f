import { z } from "zod";
import { Board, type BoardRow } from "../../../contract/delivery/index.ts";
import { type Actor, type Db, notFound, query, sql } from "../../base/index.ts";
import { mayTrack } from "../policy.ts";
import { isLate, isoOrNull } from "../present.ts";
import { type DeliveryRow, type DispatchTable, deliveries } from "../tables.ts";

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

/** Refuses as "not found" whoever may not track this subject. */
export async function requireTracking(db: Db, actor: Actor, subject: { type: string; id: string }): Promise<void> {
  const sendings: DispatchTable[] = await deliveries(db)
    .selectFrom("kernel.dispatch")
    .selectAll()
    .where("subject_type", "=", subject.type)
    .where("subject_id", "=", subject.id)
    .execute();
  if (!sendings.some((sending) => mayTrack(actor, sending))) throw notFound();
}

/** 流转跟踪: which unit has it, who has read it and who is late. */
export const readBoard = query({
  name: "delivery.board",
  summary: { zh: "流转跟踪", en: "Track a sending" },
  access: "signedIn",
  input: z.object({ type: z.string().max(100), id: z.string().max(100) }),
  output: Board,
  async run({ db, actor, input, now }) {
    await requireTracking(db, actor, input);
    return (await boardOf(db, input, now, ["urge", "recall", "export"])) ?? Promise.reject(notFound());
  },
});
