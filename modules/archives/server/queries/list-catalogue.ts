import { decodeCursor, keysetPage, pageCondition, query, sql } from "@tz/kernel/server/base";
import { z } from "zod";
import { CataloguePage, CatalogueRequest } from "../../contract/index.ts";
import { catalogueRows, catalogueText, conditionWithoutText } from "../repository/catalogue-rows.ts";
import { presentRow } from "../repository/present-item.ts";

const Keys = z.tuple([z.uuid()]);

const newestFirst = sql`i.id desc`;

/**
 * 归档文件目录, the newest first; by item_holder or item_holder_year, for what one took part in by item_person_person;
 * a text by item_text.
 */
export const listCatalogue = query({
  name: "archives.list-catalogue",
  summary: { zh: "归档文件目录", en: "The catalogue of archives" },
  access: "archives.read",
  input: CatalogueRequest,
  output: CataloguePage,
  async run({ db, actor, input }) {
    const after = decodeCursor(input.cursor, Keys);
    const limit = input.limit + 1;
    const rest = sql`${conditionWithoutText(actor, input)} ${after ? sql`and i.id < ${after[0]}` : sql``}`;
    const where = await pageCondition(db, catalogueText, { text: input.text, where: rest, order: newestFirst, limit });
    const rows = await catalogueRows(db, sql`${where} order by ${newestFirst} limit ${limit}`);
    return keysetPage(rows, input.limit, ({ id }) => [id], presentRow);
  },
});
