import { type RawBuilder, sql } from "kysely";
import type { Db } from "./db.ts";

type Part = RawBuilder<unknown>;

/** How the text filter of a list is answered; the parts speak of its rows by their alias. */
export interface ListText {
  /** `documents.incoming`, and `i` in all parts. */
  table: string;
  alias: string;
  /** What a plain scan would compare: `i.title like ${pattern} or i.number like ${pattern}`. */
  contains(pattern: string): Part;
  /** The rows that may contain it, by an index of `kernel.grams`: `kernel.grams(i.title, i.number) @> ${keys}`. */
  holds(keys: Part): Part;
}

/** A page of a list, of rows that contain a text if one is given. */
export interface ListPage {
  text?: string | undefined;
  /** All other conditions: what the reader may see, the other filters, where the page begins. */
  where: Part;
  /** As an index has it, and unique: `i.id desc`. */
  order: Part;
  limit: number;
}

/** So many rows are looked through before the index of grams is asked; a term that one row in a hundred has fills a page from these. */
const NEWEST = 2000;

/** The text as a pattern of LIKE that finds it anywhere. */
export const likePattern = (text: string) => `%${text.replace(/[\\%_]/g, "\\$&")}%`;

/**
 * The condition that a row contains the text, served by the index of grams: for what reads all of a list. A page is had for less by
 * {@link pageCondition}.
 */
export const withText = ({ contains, holds }: ListText, text: string): Part =>
  sql`${holds(wantedKeys(text))} and (${contains(likePattern(text))})`;

/**
 * The condition of a page's rows. With a text they are exactly those that LIKE would find: a frequent term is met in the rows where
 * the page begins; for any other the index of grams gives few rows to compare and to sort. Neither path reads the whole list.
 */
export async function pageCondition(db: Db, list: ListText, { text, ...page }: ListPage): Promise<Part> {
  if (!text) return page.where;
  const begun = await idsOf(db, amongNewest(list, { ...page, text }));
  const ids = begun.length >= page.limit ? begun : await idsOf(db, everywhere(list, { ...page, text }));
  return sql`${sql.ref(list.alias)}.id = any (${ids}::uuid[])`;
}

type TextPage = ListPage & { text: string };

/** Exported for the tests of plans. */
export function amongNewest({ table, alias, contains }: ListText, { text, where, order, limit }: TextPage): Part {
  const [source, name] = [sql.table(table), sql.ref(alias)];
  return sql`select id from (select * from ${source} ${name} where ${where} order by ${order} limit ${NEWEST}) ${name}
    where ${contains(likePattern(text))} order by ${order} limit ${limit}`;
}

/** Exported for the tests of plans. `offset 0` keeps the order out of the choice of the index. */
export function everywhere(list: ListText, { text, where, order, limit }: TextPage): Part {
  const [source, name] = [sql.table(list.table), sql.ref(list.alias)];
  return sql`select id from (select * from ${source} ${name} where ${withText(list, text)} and ${where} offset 0) ${name}
    order by ${order} limit ${limit}`;
}

async function idsOf(db: Db, statement: Part): Promise<string[]> {
  const { rows } = await (statement as RawBuilder<{ id: string }>).execute(db);
  return rows.map(({ id }) => id);
}

/**
 * In a select of their own, so that the planner does not see them: it then expects few rows, which is true of all keys together even
 * where each of them is frequent, and takes the index.
 */
const wantedKeys = (text: string): Part => sql`(select ${keysOf(text)}::text[])`;

/** Keys, as `kernel.grams` makes them, of every text that contains this one: pairs, and of one character itself. */
function keysOf(text: string): string[] {
  const small = text.replace(/[A-Z]/g, (letter) => letter.toLowerCase()).replaceAll("\u001f", " ");
  const points = [...small];
  if (points.length === 1) return points;
  return [...new Set(points.slice(1).map((point, at) => `${points[at]}${point}`))];
}
