import { command, sql } from "@tz/kernel/server/base";
import { TransferName, TransferStatus } from "../../contract/index.ts";
import { lockTransfer, mayDoTransfer } from "../transfer/transfer-record.ts";

/** Gives a batch up before it was sent; its items stay with the unit. */
export const dropTransfer = command({
  name: "archives.drop-transfer",
  summary: { zh: "取消移交批次", en: "Give up a batch" },
  access: "archives.keep",
  input: TransferName,
  output: TransferStatus,
  load: ({ tx }, { transferId }) => lockTransfer(tx, transferId),
  version: ({ version }) => version,
  may: (actor, row) => mayDoTransfer("drop", actor, row),
  async run({ tx, record, subject, note }) {
    await sql`delete from archives.transfer where id = ${record.id}`.execute(tx);
    subject({ type: "archives.transfer", id: record.id, unitId: record.unit_id });
    note({ title: record.title, items: record.items });
    return { id: record.id, state: record.state, version: record.version };
  },
});
