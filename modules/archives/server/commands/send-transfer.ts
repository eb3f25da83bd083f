import { command, sql } from "@tz/kernel/server/base";
import { signAsPlatform } from "@tz/kernel/server/delivery";
import { TransferName, TransferStatus } from "../../contract/index.ts";
import { tellHouse } from "../transfer/notices.ts";
import { transferDigest, transferText } from "../transfer/transfer-list.ts";
import { lockTransfer, mayDoTransfer } from "../transfer/transfer-record.ts";

/** 移交: the batch goes to the house, its list signed. */
export const sendTransfer = command({
  name: "archives.send-transfer",
  summary: { zh: "移交档案", en: "Send a batch to the archive house" },
  access: "archives.keep",
  input: TransferName,
  output: TransferStatus,
  load: ({ tx }, { transferId }) => lockTransfer(tx, transferId),
  version: ({ version }) => version,
  may: (actor, row) => mayDoTransfer("send", actor, row),
  async run(context) {
    const { tx, now, actor, services, record, subject, note } = context;
    const digest = await transferDigest(tx, record.id);
    const { signature, publicKey } = await signAsPlatform(services, transferText(digest));
    await sql`
      update archives.transfer set state = 'sent', sent_by = ${actor.name}, sent_at = ${now}, digest = ${digest},
        signature = ${signature}, public_key = ${publicKey}, version = version + 1 where id = ${record.id}`.execute(tx);
    await tellHouse(context, record);
    subject({ type: "archives.transfer", id: record.id, unitId: record.unit_id });
    note({ items: record.items, digest });
    return { id: record.id, state: "sent" as const, version: record.version + 1 };
  },
});
