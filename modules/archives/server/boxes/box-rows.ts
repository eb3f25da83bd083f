import { type Db, sql } from "@tz/kernel/server/base";
import type { BoxView, Retention, Thickness } from "../../contract/index.ts";

/** A box with what it holds. */
export interface BoxRow {
  id: string;
  holder_id: string;
  number: number;
  fonds: string;
  fonds_name: string;
  year: number;
  retention: Retention;
  organ: string | null;
  organ_name: string | null;
  thickness: Thickness;
  note: string;
  arranged_by: string;
  arranged_on: string;
  checked_by: string;
  checked_on: string | null;
  version: number;
  items: number;
  pages: number;
  first: number | null;
  last: number | null;
}

/** Boxes with the figures of what they hold; those by item_box. */
export async function boxRows(db: Db, rest: ReturnType<typeof sql>): Promise<BoxRow[]> {
  const { rows } = await sql<BoxRow>`
    select b.*, c.items, c.pages, c.first, c.last
    from archives.box b
    cross join lateral (
      select count(*)::int as items, coalesce(sum(i.pages), 0)::int as pages, min(i.n) as first, max(i.n) as last
      from archives.item i where i.box_id = b.id) c
    where ${rest}`.execute(db);
  return rows;
}

export const presentBox = (row: BoxRow): BoxView => ({
  id: row.id,
  number: row.number,
  fonds: row.fonds,
  fondsName: row.fonds_name,
  year: row.year,
  retention: row.retention,
  organName: row.organ_name,
  thickness: row.thickness,
  items: row.items,
  pages: row.pages,
  first: row.first,
  last: row.last,
  note: row.note,
  arrangedBy: row.arranged_by,
  arrangedOn: row.arranged_on,
  checkedBy: row.checked_by,
  checkedOn: row.checked_on,
  version: row.version,
});

/** A box of the actor's unit, locked. */
export async function lockBox(db: Db, unitId: string, boxId: string): Promise<BoxRow | undefined> {
  return (await boxRows(db, sql`b.id = ${boxId} and b.holder_id = ${unitId} for update of b`))[0];
}
