import {
  type Actor,
  type Db,
  decodeCursor,
  keysetPage,
  type ListText,
  pageCondition,
  query,
  sql,
  withText,
} from "@tz/kernel/server/base";
import { z } from "zod";
import { type CatalogueFilters, CataloguePage, CatalogueRequest } from "../../contract/index.ts";
import { type CatalogueColumns, presentRow } from "../repository/present-item.ts";

/** The text filter of the catalogue, by item_text. */
export const catalogueText: ListText = {
  table: "archives.item",
  alias: "i",
  contains: (pattern) => sql`i.title like ${pattern} or i.document_number like ${pattern} or i.author like ${pattern}
    or i.code like ${pattern}`,
  holds: (keys) => sql`kernel.grams(i.title, i.document_number, i.author, i.code) @> ${keys}`,
};

/** Whose items a list shows: by item_holder and item_unit, by item_person_person, or by the open catalogues. */
function scopeOf(actor: Actor, { scope, state }: CatalogueFilters) {
  if (scope === "mine")
    return sql`i.id in (select item_id from archives.item_person where person_id = ${actor.personId})`;
  if (scope === "all")
    return sql`i.secrecy = 'none' and i.holder_id in (select unit_id from archives.fonds where catalogue = 'all')`;
  const made = state?.includes("transferred") && sql`or i.unit_id = ${actor.unitId}`;
  const own = sql`(i.holder_id = ${actor.unitId} ${made || sql``})`;
  if (actor.permissions.has("archives.keep")) return own;
  return sql`${own} and exists (
    select from archives.fonds f where f.unit_id = i.holder_id and f.catalogue <> 'closed')`;
}

/** The condition of the catalogue for somebody with these filters. */
export function catalogueCondition(actor: Actor, filters: CatalogueFilters) {
  const rest = withoutText(actor, filters);
  return filters.text ? sql`${withText(catalogueText, filters.text)} and ${rest}` : rest;
}

/** The same but for the text. */
function withoutText(actor: Actor, filters: CatalogueFilters) {
  const { year, retention, organ, state, check, unboxed } = filters;
  return sql`${scopeOf(actor, filters)}
    and i.state = any (${state ?? ["kept"]}::text[])
    ${year ? sql`and i.year = ${year}` : sql``}
    ${retention ? sql`and i.retention = any (${retention}::text[])` : sql``}
    ${organ ? sql`and i.organ = ${organ}` : sql``}
    ${check ? sql`and i.check_state = ${check}` : sql``}
    ${unboxed ? sql`and i.box_id is null` : sql``}`;
}

/** Rows of the catalogue in an order, with their boxes. */
export async function catalogueRows(db: Db, rest: ReturnType<typeof sql>): Promise<CatalogueColumns[]> {
  const { rows } = await sql<CatalogueColumns>`
    select i.*, b.number as box_number from archives.item i left join archives.box b on b.id = i.box_id
    where ${rest}`.execute(db);
  return rows;
}

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
    const rest = sql`${withoutText(actor, input)} ${after ? sql`and i.id < ${after[0]}` : sql``}`;
    const where = await pageCondition(db, catalogueText, { text: input.text, where: rest, order: newestFirst, limit });
    const rows = await catalogueRows(db, sql`${where} order by ${newestFirst} limit ${limit}`);
    return keysetPage(rows, input.limit, ({ id }) => [id], presentRow);
  },
});
