import type { Actor, Db } from "@tz/kernel/server/base";
import type { CatalogueRow, ItemView, PartView } from "../../contract/index.ts";
import { actionsOn, readsAsBorrower, sightOf } from "../policy.ts";
import { archives, type ItemRow, type PartRow } from "../tables.ts";
import type { ItemRecord } from "./load-item.ts";

/** What a line of the catalogue needs besides the item. */
export interface CatalogueColumns extends ItemRow {
  box_number: number | null;
}

/** One line of the catalogue. */
export const presentRow = (row: CatalogueColumns): CatalogueRow => ({
  id: row.id,
  code: row.code,
  documentNumber: row.document_number,
  author: row.author,
  title: row.title,
  date: row.date,
  secrecy: row.secrecy,
  pages: row.pages,
  note: row.note,
  year: row.year,
  retention: row.retention,
  organName: row.organ_name,
  kind: row.kind,
  state: row.state,
  check: row.check_state,
  unitName: row.fonds_name,
  boxNumber: row.box_number,
});

const presentPart = (part: PartRow): PartView => ({
  place: part.place,
  role: part.role,
  name: part.name,
  mediaType: part.media_type,
  size: part.size,
  sm3: part.sm3,
  pages: part.pages,
  kept: part.file_id !== null,
});

/** The parts of an item in their order; by primary key. */
export const partsOf = (db: Db, itemId: string): Promise<PartRow[]> =>
  archives(db).selectFrom("archives.part").selectAll().where("item_id", "=", itemId).orderBy("place").execute();

function borrowingOf(actor: Actor, { access, borrowed_until: until }: ItemRecord): ItemView["borrowing"] {
  if (readsAsBorrower(actor, access)) return { untilAt: until?.toISOString() ?? null };
  return access.isAsked ? { untilAt: null } : null;
}

/** The whole item for somebody, with what they may do; no more than its line for who sees the entry alone. */
export async function presentItem(db: Db, actor: Actor, record: ItemRecord): Promise<ItemView> {
  const sight = sightOf(actor, record.access) === "content" ? "content" : "entry";
  const { facts } = record;
  const source =
    record.source_type !== null && record.source_id !== null
      ? { type: record.source_type, id: record.source_id }
      : null;
  return {
    ...presentRow(record),
    version: record.version,
    fonds: record.fonds,
    fondsName: record.fonds_name,
    documentTypeWords: facts.documentTypeWords,
    urgencyWords: facts.urgencyWords,
    recipients: facts.recipients,
    copyRecipients: facts.copyRecipients,
    archivedAt: record.archived_at.toISOString(),
    dueOn: record.due_on,
    rule: record.rule,
    ruleReason: record.rule_reason,
    source: sight === "content" ? source : null,
    holderName: record.holder_name,
    sight,
    borrowing: borrowingOf(actor, record),
    parts: sight === "content" ? (await partsOf(db, record.id)).map(presentPart) : [],
    acts: sight === "content" ? [...facts.acts] : [],
    may: actionsOn(actor, record.access),
  };
}
