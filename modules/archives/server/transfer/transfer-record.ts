import { type Actor, type Db, notFound, sql, type Verdict } from "@tz/kernel/server/base";
import { type TransferAction, type TransferState, type TransferView, transferActions } from "../../contract/index.ts";

export interface TransferRow {
  id: string;
  unit_id: string;
  unit_name: string;
  house_id: string;
  house_name: string;
  title: string;
  state: TransferState;
  items: number;
  pages: number;
  bytes: number;
  digest: string | null;
  made_by: string;
  made_at: Date;
  sent_by: string | null;
  sent_at: Date | null;
  decided_by: string | null;
  decided_at: Date | null;
  reason: string;
  version: number;
}

/** Transfers with the names of both sides. */
export async function transferRows(db: Db, rest: ReturnType<typeof sql>): Promise<TransferRow[]> {
  const { rows } = await sql<TransferRow>`
    select t.*, u.name as unit_name, h.name as house_name
    from archives.transfer t join kernel.unit u on u.id = t.unit_id join kernel.unit h on h.id = t.house_id
    where ${rest}`.execute(db);
  return rows;
}

/** A transfer, locked. */
export const lockTransfer = async (db: Db, transferId: string): Promise<TransferRow | undefined> =>
  (await transferRows(db, sql`t.id = ${transferId} for update of t`))[0];

const gives = (actor: Actor, { unit_id }: TransferRow) =>
  actor.unitId === unit_id && actor.permissions.has("archives.keep");
/** A house sees a batch once it was sent. */
const takes = (actor: Actor, { house_id, state }: TransferRow) =>
  actor.unitId === house_id && state !== "draft" && actor.permissions.has("archives.keep");

export const seesTransfer = (actor: Actor, row: TransferRow): boolean => gives(actor, row) || takes(actor, row);

/**
 * A transfer that the actor sees.
 * @throws AppError kernel.not_found for every other
 */
export async function visibleTransfer(db: Db, actor: Actor, transferId: string): Promise<TransferRow> {
  const [row] = await transferRows(db, sql`t.id = ${transferId}`);
  if (!row || !seesTransfer(actor, row)) throw notFound();
  return row;
}

/** Whether an actor may do something with a transfer now. */
export function mayDoTransfer(action: TransferAction, actor: Actor, row: TransferRow): Verdict {
  if (!seesTransfer(actor, row)) return false;
  if (action === "package") return row.state !== "returned" || "archives.transfer_settled";
  if (action === "send" || action === "drop") {
    if (!gives(actor, row)) return "archives.not_keeper";
    return row.state === "draft" || "archives.transfer_settled";
  }
  if (!takes(actor, row)) return "archives.not_house";
  return row.state === "sent" || "archives.transfer_settled";
}

export const presentTransfer = (row: TransferRow, actor: Actor): TransferView => ({
  id: row.id,
  title: row.title,
  unit: { id: row.unit_id, name: row.unit_name },
  house: { id: row.house_id, name: row.house_name },
  state: row.state,
  items: row.items,
  pages: row.pages,
  bytes: row.bytes,
  madeBy: row.made_by,
  madeAt: row.made_at.toISOString(),
  sentBy: row.sent_by,
  sentAt: row.sent_at?.toISOString() ?? null,
  decidedBy: row.decided_by,
  decidedAt: row.decided_at?.toISOString() ?? null,
  reason: row.reason,
  digest: row.digest,
  version: row.version,
  may: transferActions.filter((action) => mayDoTransfer(action, actor, row) === true),
});
