import { decodeCursor, keysetPage, query, sql } from "@tz/kernel/server/base";
import { z } from "zod";
import { TransferPage, TransferRequest } from "../../contract/index.ts";
import { presentTransfer, transferRows } from "../transfer/transfer-record.ts";

const Keys = z.tuple([z.uuid()]);

/** What the unit has handed over, or what has come to it; newest first, by transfer_unit, transfer_house and transfer_sent. */
export const listTransfers = query({
  name: "archives.list-transfers",
  summary: { zh: "移交与接收", en: "Transfers" },
  access: "archives.keep",
  input: TransferRequest,
  output: TransferPage,
  async run({ db, actor, input: { scope, state, cursor, limit } }) {
    const [after] = decodeCursor(cursor, Keys) ?? [];
    const whose =
      scope === "out" ? sql`t.unit_id = ${actor.unitId}` : sql`t.house_id = ${actor.unitId} and t.state <> 'draft'`;
    const rows = await transferRows(
      db,
      sql`${whose} ${state ? sql`and t.state = ${state}` : sql``} ${after ? sql`and t.id < ${after}` : sql``}
        order by t.id desc limit ${limit + 1}`,
    );
    return keysetPage(
      rows,
      limit,
      ({ id }) => [id],
      (row) => presentTransfer(row, actor),
    );
  },
});
