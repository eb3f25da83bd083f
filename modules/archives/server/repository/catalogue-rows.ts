import { type Actor, type Db, type ListText, sql, withText } from "@tz/kernel/server/base";
import type { CatalogueFilters } from "../../contract/index.ts";
import type { CatalogueColumns } from "./present-item.ts";

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
  const rest = conditionWithoutText(actor, filters);
  return filters.text ? sql`${withText(catalogueText, filters.text)} and ${rest}` : rest;
}

/** The same but for the text, which a page of a list adds by the index that serves it. */
export function conditionWithoutText(actor: Actor, filters: CatalogueFilters) {
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
