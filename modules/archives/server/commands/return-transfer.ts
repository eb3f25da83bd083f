import { command, sql } from "@tz/kernel/server/base";
import { ReturnTransfer, TransferStatus } from "../../contract/index.ts";
import { tellUnit } from "../transfer/notices.ts";
import { lockTransfer, mayDoTransfer } from "../transfer/transfer-record.ts";

/** 退回: the house does not take a batch, and says why; its items stay with the unit. */
export const returnTransfer = command({
  name: "archives.return-transfer",
  summary: { zh: "退回移交批次", en: "Return a batch" },
  access: "archives.keep",
  input: ReturnTransfer,
  output: TransferStatus,
  load: ({ tx }, { transferId }) => lockTransfer(tx, transferId),
  version: ({ version }) => version,
  may: (actor, row) => mayDoTransfer("return", actor, row),
  async run(context) {
    const { tx, now, actor, input, record, subject, note } = context;
    await sql`
      update archives.transfer set state = 'returned', decided_by = ${actor.name}, decided_at = ${now},
        reason = ${input.reason}, version = version + 1 where id = ${record.id}`.execute(tx);
    await tellUnit(context, record);
    subject({ type: "archives.transfer", id: record.id, unitId: record.house_id });
    note({ reason: input.reason });
    return { id: record.id, state: "returned" as const, version: record.version + 1 };
  },
});
