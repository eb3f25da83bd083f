import { type Actor, type Db, sql, type Verdict } from "@tz/kernel/server/base";
import type { BorrowingAction, BorrowingState, BorrowingView } from "../../contract/index.ts";

/** A borrowing with the item that it is of. */
export interface BorrowingRow {
  id: string;
  item_id: string;
  holder_id: string;
  person_id: string;
  person_name: string;
  unit_id: string;
  purpose: string;
  state: BorrowingState;
  days: number;
  from_at: Date | null;
  until_at: Date | null;
  decided_by: string | null;
  reason: string;
  readings: number;
  asked_at: Date;
  version: number;
  code: string;
  title: string;
  holder_name: string;
  unit_name: string;
}

/** Borrowings with the names that a line shows. */
export async function borrowingRows(db: Db, rest: ReturnType<typeof sql>): Promise<BorrowingRow[]> {
  const { rows } = await sql<BorrowingRow>`
    select r.*, i.code, i.title, h.name as holder_name, u.name as unit_name
    from archives.borrowing r
    join archives.item i on i.id = r.item_id
    join kernel.unit h on h.id = r.holder_id
    join kernel.unit u on u.id = r.unit_id
    where ${rest}`.execute(db);
  return rows;
}

/** A borrowing, locked; undefined for those whose affair it is not. */
export async function lockBorrowing(db: Db, borrowingId: string): Promise<BorrowingRow | undefined> {
  return (await borrowingRows(db, sql`r.id = ${borrowingId} for update of r`))[0];
}

const lends = (actor: Actor, { holder_id }: BorrowingRow) =>
  actor.unitId === holder_id && actor.permissions.has("archives.keep");

/** Whether an actor may do something with a borrowing now; nobody decides on their own. */
export function mayDoBorrowing(action: BorrowingAction, actor: Actor, row: BorrowingRow): Verdict {
  const isReader = actor.personId === row.person_id;
  if (!isReader && !lends(actor, row)) return false;
  if (action === "end") return row.state === "granted" || "archives.borrowing_settled";
  if (!lends(actor, row) || isReader) return "archives.own_borrowing";
  return row.state === "asked" || "archives.borrowing_settled";
}

const actions = ["decide", "end"] as const;

export const presentBorrowing = (row: BorrowingRow, actor: Actor): BorrowingView => ({
  id: row.id,
  itemId: row.item_id,
  code: row.code,
  title: row.title,
  holderName: row.holder_name,
  personName: row.person_name,
  unitName: row.unit_name,
  purpose: row.purpose,
  state: row.state,
  days: row.days,
  untilAt: row.until_at?.toISOString() ?? null,
  decidedBy: row.decided_by,
  reason: row.reason,
  readings: row.readings,
  askedAt: row.asked_at.toISOString(),
  version: row.version,
  may: actions.filter((action) => mayDoBorrowing(action, actor, row) === true),
});
