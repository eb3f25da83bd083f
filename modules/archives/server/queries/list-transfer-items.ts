import { pageRequest } from "@tz/kernel/contract/base";
import { decodeCursor, keysetPage, query, sql } from "@tz/kernel/server/base";
import { z } from "zod";
import { CataloguePage } from "../../contract/index.ts";
import { catalogueRows } from "../repository/catalogue-rows.ts";
import { presentRow } from "../repository/present-item.ts";
import { visibleTransfer } from "../transfer/transfer-record.ts";

const Code = z.tuple([z.string()]);

/** 移交清册: the items of a transfer in the order of their codes, for both sides; by transfer_item_code. */
export const listTransferItems = query({
  name: "archives.list-transfer-items",
  summary: { zh: "移交清册", en: "The items of a transfer" },
  access: "archives.keep",
  input: z.object({ ...pageRequest, transferId: z.uuid() }),
  output: CataloguePage,
  async run({ db, actor, input: { transferId, cursor, limit } }) {
    await visibleTransfer(db, actor, transferId);
    const [after] = decodeCursor(cursor, Code) ?? [];
    const rows = await catalogueRows(
      db,
      sql`i.id in (select item_id from archives.transfer_item where transfer_id = ${transferId}
          ${after ? sql`and code > ${after}` : sql``} order by code limit ${limit + 1}) order by i.code`,
    );
    return keysetPage(rows, limit, ({ code }) => [code], presentRow);
  },
});
