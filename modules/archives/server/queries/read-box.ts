import { notFound, query, sql } from "@tz/kernel/server/base";
import { z } from "zod";
import { BoxView, CatalogueRow } from "../../contract/index.ts";
import { boxRows, presentBox } from "../boxes/box-rows.ts";
import { catalogueRows } from "../repository/catalogue-rows.ts";
import { presentRow } from "../repository/present-item.ts";

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
