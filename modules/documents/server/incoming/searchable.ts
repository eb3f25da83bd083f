import { sql } from "@tz/kernel/server/base";
import { reader, type Searchable, type SearchRecord } from "@tz/kernel/server/search";
import { casesInOthersNames } from "@tz/kernel/server/workflow";
import { visibleAmong } from "./stands-in.ts";
import { incomingSubject } from "./store.ts";

interface Row {
  id: string;
  unit_id: string;
  title: string;
  document_number: string;
  received_number: string | null;
  sender_name: string;
  summary: string;
  result: string | null;
  received_at: Date;
  files: string[];
  opinions: string[];
  people: string[];
}

/** The register as it is searched: words of the paper, its scans' names, the opinions of those who handled it. */
export const incomingSearchable: Searchable = {
  type: incomingSubject,
  words: { zh: "收文", en: "Incoming" },
  async load(db, ids) {
    const { rows } = await sql<Row>`/*kept*/
      select i.id, i.unit_id, i.title, i.document_number, i.received_number, i.sender_name, i.summary, i.result,
        i.received_at,
        array(select f.name from kernel.file_reference r join kernel.file f on f.id = r.file_id
          where r.type = ${incomingSubject} and r.subject_id = i.id) as files,
        array(select h.opinion from kernel.process_history h
          where h.instance_id = i.instance_id and h.opinion is not null) as opinions,
        array(select p.person_id from documents.incoming_person p where p.incoming_id = i.id) as people
      from documents.incoming i where i.id = any (array(select unnest(${ids}::uuid[])))`.execute(db);
    return new Map(rows.map((row) => [row.id, recordOf(row)]));
  },
  mayRead: visibleAmong,
  foundMeanwhile: (db, viewer) => casesInOthersNames(db, viewer, incomingSubject),
  async ids(db, after, limit) {
    const { rows } = await sql<{ id: string }>`
      select id from documents.incoming ${after ? sql`where id > ${after}` : sql``} order by id limit ${limit}`.execute(
      db,
    );
    return rows.map(({ id }) => id);
  },
};

/** The roles that see the whole register of their unit unless permissions are changed; the final check knows better. */
const watchers = ["clerk", "officeDirector", "leader"];

function recordOf(row: Row): SearchRecord {
  return {
    title: row.title,
    number: row.document_number || row.received_number,
    names: row.received_number && row.document_number ? [row.received_number] : [],
    body: row.summary,
    also: [row.sender_name, ...row.files, ...row.opinions, row.result ?? ""].filter(Boolean),
    at: row.received_at,
    unitId: row.unit_id,
    link: `/incoming/${row.id}`,
    readers: [
      ...watchers.map((role) => reader.roleInUnit(role, row.unit_id)),
      ...row.people.map((id) => reader.person(id)),
    ],
  };
}
