import { pageRequest } from "@tz/kernel/contract/base";
import { decodeCursor, keysetPage, notFound, query, sql } from "@tz/kernel/server/base";
import { z } from "zod";
import { CataloguePage, TransferPage, TransferRequest, TransferView } from "../../contract/index.ts";
import { presentRow } from "../repository/present-item.ts";
import { presentTransfer, seesTransfer, transferRows } from "../transfer/transfer-record.ts";
import { catalogueRows } from "./catalogue.ts";

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

export const readTransfer = query({
  name: "archives.read-transfer",
  summary: { zh: "一个移交批次", en: "One transfer" },
  access: "archives.keep",
  input: z.object({ transferId: z.uuid() }),
  output: TransferView,
  async run({ db, actor, input: { transferId } }) {
    const [row] = await transferRows(db, sql`t.id = ${transferId}`);
    if (!row || !seesTransfer(actor, row)) throw notFound();
    return presentTransfer(row, actor);
  },
});

const Code = z.tuple([z.string()]);

/** 移交清册: the items of a transfer in the order of their codes, for both sides; by transfer_item_code. */
export const listTransferItems = query({
  name: "archives.list-transfer-items",
  summary: { zh: "移交清册", en: "The items of a transfer" },
  access: "archives.keep",
  input: z.object({ ...pageRequest, transferId: z.uuid() }),
  output: CataloguePage,
  async run({ db, actor, input: { transferId, cursor, limit } }) {
    const [row] = await transferRows(db, sql`t.id = ${transferId}`);
    if (!row || !seesTransfer(actor, row)) throw notFound();
    const [after] = decodeCursor(cursor, Code) ?? [];
    const rows = await catalogueRows(
      db,
      sql`i.id in (select item_id from archives.transfer_item where transfer_id = ${transferId}
          ${after ? sql`and code > ${after}` : sql``} order by code limit ${limit + 1}) order by i.code`,
    );
    return keysetPage(rows, limit, ({ code }) => [code], presentRow);
  },
});
