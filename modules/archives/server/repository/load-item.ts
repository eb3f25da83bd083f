import { type Db, sql, type Viewer } from "@tz/kernel/server/base";
import type { CatalogueSight } from "../../contract/index.ts";
import type { ItemAccess } from "../policy.ts";
import type { ItemRow } from "../tables.ts";

/** An item with what decides about it for one actor. */
export interface ItemRecord extends ItemRow {
  holder_name: string;
  box_number: number | null;
  /** Until when the actor has borrowed it. */
  borrowed_until: Date | null;
  access: ItemAccess;
}

interface Loaded extends ItemRow {
  holder_name: string;
  box_number: number | null;
  catalogue: CatalogueSight;
  took_part: boolean;
  borrowed_until: Date | null;
  is_asked: boolean;
  is_in_transfer: boolean;
}

/** Loads an item for somebody, and locks it where a command asks. */
export async function loadItem(
  db: Db,
  viewer: Viewer,
  itemId: string,
  { lock = false } = {},
): Promise<ItemRecord | undefined> {
  return (await load(db, viewer, [itemId], lock))[0];
}

/** Loads any number of items for somebody in one query. */
export const loadItems = (db: Db, viewer: Viewer, ids: readonly string[]): Promise<ItemRecord[]> =>
  load(db, viewer, ids, false);

/** By the primary keys of item, item_person and fonds, borrowing_reader and transfer_item_item. */
async function load(db: Db, { actor, now }: Viewer, ids: readonly string[], lock: boolean): Promise<ItemRecord[]> {
  const { rows } = await sql<Loaded>`
    select i.*, h.name as holder_name, b.number as box_number, coalesce(f.catalogue, 'closed') as catalogue,
      exists (select from archives.item_person p where p.item_id = i.id and p.person_id = ${actor.personId}) as took_part,
      (select max(r.until_at) from archives.borrowing r where r.item_id = i.id and r.person_id = ${actor.personId}
        and r.state = 'granted' and r.until_at > ${now} and r.from_at <= ${now}) as borrowed_until,
      exists (select from archives.borrowing r where r.item_id = i.id and r.person_id = ${actor.personId}
        and r.state = 'asked') as is_asked,
      exists (select from archives.transfer_item m join archives.transfer t on t.id = m.transfer_id
        where m.item_id = i.id and t.state in ('draft', 'sent')) as is_in_transfer
    from archives.item i
    join kernel.unit h on h.id = i.holder_id
    left join archives.fonds f on f.unit_id = i.holder_id
    left join archives.box b on b.id = i.box_id
    where i.id = any (${ids}::uuid[])
    ${lock ? sql`for no key update of i` : sql``}`.execute(db);
  return rows.map((row) => ({ ...row, access: accessOf(row) }));
}

const accessOf = (row: Loaded): ItemAccess => ({
  unitId: row.unit_id,
  holderId: row.holder_id,
  kind: row.kind,
  state: row.state,
  isBoxed: row.box_id !== null,
  isInTransfer: row.is_in_transfer,
  secrecy: row.secrecy,
  catalogue: row.catalogue,
  tookPart: row.took_part,
  isBorrowed: row.borrowed_until !== null,
  isAsked: row.is_asked,
});
