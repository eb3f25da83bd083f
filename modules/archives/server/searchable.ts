import { sql } from "@tz/kernel/server/base";
import { reader, type Searchable, type SearchRecord } from "@tz/kernel/server/search";
import { archiveSubject } from "../contract/index.ts";
import { keeps } from "./policy.ts";
import { loadItems } from "./repository/load-item.ts";

interface Row {
  id: string;
  holder_id: string;
  title: string;
  code: string;
  document_number: string;
  author: string;
  text: string;
  date: Date;
  people: string[];
  names: string[];
}

/** The roles that keep archives unless permissions are changed; the final check knows better. */
const keepers = ["archivist", "clerk", "officeDirector"];

/** Full text of archives, found by those alone who may read the content without borrowing. */
export const itemSearchable: Searchable = {
  type: archiveSubject,
  words: { zh: "档案", en: "Archives" },
  async load(db, ids) {
    const { rows } = await sql<Row>`
      select i.id, i.holder_id, i.title, i.code, i.document_number, i.author, i.facts ->> 'text' as text,
        i.date::timestamp at time zone 'Asia/Shanghai' as date,
        array(select p.person_id from archives.item_person p where p.item_id = i.id) as people,
        array(select p.name from archives.part p where p.item_id = i.id order by p.place) as names
      from archives.item i where i.id = any (${ids}::uuid[]) and i.state <> 'destroyed'`.execute(db);
    return new Map(rows.map((row) => [row.id, recordOf(row)]));
  },
  async mayRead(db, { actor }, ids) {
    if (!actor.permissions.has("archives.read")) return new Set();
    // Keeping and having taken part do not depend on the day.
    const records = await loadItems(db, { actor, now: new Date(0) }, ids);
    return new Set(records.filter(({ access }) => access.tookPart || keeps(actor, access)).map(({ id }) => id));
  },
  /** By the primary key. */
  async ids(db, after, limit) {
    const { rows } = await sql<{ id: string }>`
      select id from archives.item where ${after}::uuid is null or id > ${after}::uuid order by id limit ${limit}`.execute(
      db,
    );
    return rows.map(({ id }) => id);
  },
};

const recordOf = (row: Row): SearchRecord => ({
  title: row.title,
  number: row.code,
  names: row.document_number ? [row.document_number] : [],
  body: row.text,
  also: [row.author, ...row.names],
  at: row.date,
  unitId: row.holder_id,
  link: `/archives/${row.id}`,
  readers: [
    ...keepers.map((role) => reader.roleInUnit(role, row.holder_id)),
    ...row.people.map((id) => reader.person(id)),
  ],
});
