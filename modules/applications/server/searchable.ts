import { sql } from "@tz/kernel/server/base";
import { reader, type Searchable, type SearchRecord } from "@tz/kernel/server/search";
import { casesInOthersNames } from "@tz/kernel/server/workflow";
import { applicationSubject, type Field, isRows, isTexts, type Value } from "../contract/index.ts";
import { applicationCase } from "./case-type.ts";
import { maySee } from "./policy.ts";
import { loadApplications } from "./store/applications.ts";
import { fieldsOfVersion } from "./store/stored-form.ts";
import type { ApplicationRecord } from "./tables.ts";

type Row = Pick<ApplicationRecord, "id" | "unit_id" | "title" | "number" | "values" | "applicant_id" | "version_id"> & {
  submitted_at: Date;
  schema: unknown;
  files: string[];
  opinions: string[];
  people: string[];
};

/** Applications as they are searched: title, number, what was filled in, opinions, names of files. Drafts are not found. */
export const applicationSearchable: Searchable = {
  type: applicationSubject,
  words: { zh: "申请", en: "Applications" },
  async load(db, ids) {
    const { rows } = await sql<Row>`
      select a.id, a.unit_id, a.title, a.number, a.values, a.applicant_id, a.version_id, a.submitted_at, v.schema,
        array(select f.name from kernel.file_reference r join kernel.file f on f.id = r.file_id
          where r.type = ${applicationSubject} and r.subject_id = a.id) as files,
        array(select h.opinion from kernel.process_history h
          where h.instance_id = a.instance_id and h.opinion is not null) as opinions,
        array(select p.person_id from applications.person p where p.application_id = a.id) as people
      from applications.application a join applications.form_version v on v.id = a.version_id
      where a.id = any (${ids}::uuid[]) and a.state <> 'draft'`.execute(db);
    return new Map(rows.map((row) => [row.id, recordOf(row)]));
  },
  async mayRead(db, viewer, ids) {
    const records = await loadApplications(db, viewer, ids);
    return new Set(records.filter(({ access }) => maySee(viewer.actor, access)).map(({ id }) => id));
  },
  foundMeanwhile: (db, viewer) => casesInOthersNames(db, viewer, applicationSubject),
  async ids(db, after, limit) {
    const { rows } = await sql<{ id: string }>`
      select id from applications.application ${after ? sql`where id > ${after}` : sql``} order by id limit ${limit}`.execute(
      db,
    );
    return rows.map(({ id }) => id);
  },
};

/** The roles that read all of their unit unless permissions are changed; the final check knows better. */
const watchers = ["officeDirector", "leader", "clerk"];

function recordOf(row: Row): SearchRecord {
  const fields = fieldsOfVersion(row.version_id, row.schema);
  return {
    title: row.title,
    number: row.number,
    body: fields.flatMap((field) => wordsIn(field, row.values?.[field.name] as Value | undefined)).join("\n"),
    also: [...row.files, ...row.opinions],
    at: row.submitted_at,
    unitId: row.unit_id,
    link: applicationCase.link(row.id),
    readers: [
      reader.person(row.applicant_id),
      ...watchers.map((role) => reader.roleInUnit(role, row.unit_id)),
      ...row.people.map((id) => reader.person(id)),
    ],
  };
}

const worded = new Set<Field["kind"]>(["text", "longText", "choice", "table"]);

function wordsIn({ kind }: Field, value: Value | undefined): string[] {
  if (value === undefined || !worded.has(kind)) return [];
  if (isRows(value)) return value.map((row) => Object.values(row).flat().join(" "));
  return isTexts(value) ? value : [String(value)];
}
