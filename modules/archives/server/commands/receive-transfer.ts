import { AppError, command, type Services, sql, type Tx } from "@tz/kernel/server/base";
import { TransferName, TransferStatus } from "../../contract/index.ts";
import { examine, type Outcome, writeReport } from "../checks/check-item.ts";
import { tellUnit } from "../transfer/notices.ts";
import { transferDigest } from "../transfer/transfer-list.ts";
import { lockTransfer, mayDoTransfer, seesTransfer, transferRows } from "../transfer/transfer-record.ts";

interface Checked {
  itemId: string;
  code: string;
  outcome: Outcome;
}

/**
 * 接收: the house checks every item at the moment of transfer and takes them into its keeping. One that fails keeps the whole
 * batch back: the house returns it with the reason.
 */
export const receiveTransfer = command({
  name: "archives.receive-transfer",
  summary: { zh: "接收档案", en: "Receive a batch" },
  access: "archives.keep",
  input: TransferName,
  output: TransferStatus,
  // The files are read before anything is locked.
  async prepare({ services, actor, input }) {
    const [row] = await transferRows(services.db, sql`t.id = ${input.transferId}`);
    return row && seesTransfer(actor, row) ? checkAll(services, row.id) : [];
  },
  load: ({ tx }, { transferId }) => lockTransfer(tx, transferId),
  version: ({ version }) => version,
  may: (actor, row) => mayDoTransfer("receive", actor, row),
  async run(context) {
    const { tx, now, actor, record, prepared, subject, note } = context;
    await refuseFaulty(tx, record, prepared);
    for (const { itemId, outcome } of prepared) writeReport(context, itemId, outcome, actor.name);
    await takeOver(tx, record);
    await sql`
      update archives.transfer set state = 'received', decided_by = ${actor.name}, decided_at = ${now},
        version = version + 1 where id = ${record.id}`.execute(tx);
    for (const { itemId } of prepared) context.job("search.index", { type: "archives.item", id: itemId });
    await tellUnit(context, record);
    subject({ type: "archives.transfer", id: record.id, unitId: record.house_id });
    note({ items: record.items, digest: record.digest });
    return { id: record.id, state: "received" as const, version: record.version + 1 };
  },
});

async function checkAll(services: Services, transferId: string): Promise<Checked[]> {
  const { rows } = await sql<{ item_id: string; code: string }>`
    select item_id, code from archives.transfer_item where transfer_id = ${transferId} order by code`.execute(
    services.db,
  );
  const checked: Checked[] = [];
  for (const { item_id, code } of rows) {
    const outcome = await examine(services, item_id, "YJ");
    if (outcome) checked.push({ itemId: item_id, code, outcome });
  }
  return checked;
}

async function refuseFaulty(
  tx: Tx,
  { id, items, digest }: { id: string; items: number; digest: string | null },
  checked: readonly Checked[],
): Promise<void> {
  const faulty = checked.filter(({ outcome }) => !outcome.passed).map(({ code }) => code);
  if (faulty.length > 0)
    throw new AppError("archives.transfer_faulty", { count: faulty.length, codes: faulty.slice(0, 5).join("、") });
  if (checked.length !== items || (await transferDigest(tx, id)) !== digest)
    throw new AppError("archives.transfer_changed");
}

/** @throws AppError archives.code_held where the house has an item of the same code */
async function takeOver(tx: Tx, { id, house_id }: { id: string; house_id: string }): Promise<void> {
  const held = await sql<{ code: string }>`
    select o.code from archives.transfer_item m join archives.item o on o.code = m.code and o.holder_id = ${house_id}
    where m.transfer_id = ${id} limit 1`.execute(tx);
  if (held.rows[0]) throw new AppError("archives.code_held", held.rows[0]);
  await sql`
    update archives.item set holder_id = ${house_id}, state = 'transferred', box_id = null, version = version + 1
    where id in (select item_id from archives.transfer_item where transfer_id = ${id})`.execute(tx);
}
