import { decodeCursor, keysetPage, notFound, query, sql } from "@tz/kernel/server/base";
import { z } from "zod";
import { BoxPage, BoxRequest, BoxView, CatalogueRow } from "../../contract/index.ts";
import { boxRows, presentBox } from "../boxes/box-rows.ts";
import { presentRow } from "../repository/present-item.ts";
import { catalogueRows } from "./catalogue.ts";

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

/** More items than a box of 50 mm can hold; a list without pages is bounded by the box. */
const MOST = 1000;

/** One box with its list (盒内文件目录), by item_box. */
export const readBox = query({
  name: "archives.read-box",
  summary: { zh: "盒内文件目录", en: "A box and what it holds" },
  access: "archives.keep",
  input: z.object({ boxId: z.uuid() }),
  output: z.object({ box: BoxView, rows: z.array(CatalogueRow) }),
  async run({ db, actor, input: { boxId } }) {
    const [box] = await boxRows(db, sql`b.id = ${boxId} and b.holder_id = ${actor.unitId}`);
    if (!box) throw notFound();
    const rows = await catalogueRows(db, sql`i.box_id = ${boxId} order by i.n limit ${MOST}`);
    return { box: presentBox(box), rows: rows.map(presentRow) };
  },
});
