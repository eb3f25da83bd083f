import { decodeCursor, keysetPage, query, sql } from "@tz/kernel/server/base";
import { z } from "zod";
import { BoxPage, BoxRequest } from "../../contract/index.ts";
import { boxRows, presentBox } from "../boxes/box-rows.ts";

const Keys = z.tuple([z.uuid()]);

/** The unit's boxes, newest first; by box_holder. */
export const listBoxes = query({
  name: "archives.list-boxes",
  summary: { zh: "档案盒", en: "The unit's boxes" },
  access: "archives.keep",
  input: BoxRequest,
  output: BoxPage,
  async run({ db, actor, input: { year, retention, cursor, limit } }) {
    const [after] = decodeCursor(cursor, Keys) ?? [];
    const rows = await boxRows(
      db,
      sql`b.holder_id = ${actor.unitId} ${year ? sql`and b.year = ${year}` : sql``}
        ${retention ? sql`and b.retention = ${retention}` : sql``} ${after ? sql`and b.id < ${after}` : sql``}
        order by b.id desc limit ${limit + 1}`,
    );
    return keysetPage(rows, limit, ({ id }) => [id], presentBox);
  },
});
