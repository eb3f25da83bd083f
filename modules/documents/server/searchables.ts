import { type Db, sql, type Viewer } from "@tz/kernel/server/base";
import { reader, type Searchable, type SearchRecord } from "@tz/kernel/server/search";
import { casesInOthersNames } from "@tz/kernel/server/workflow";
import { type DocumentContent, documentSubject, isText, plainText } from "../contract/index.ts";
import { documentsInOthersNames } from "./incoming/stands-in.ts";
import { incomingSubject } from "./incoming/store.ts";
import { type DocumentAccess, type Sight, sightOf } from "./policy.ts";
import { loadAccess } from "./repository/access.ts";

/** Opinions on documents, searched apart from them: receivers of a document see none. */
export const opinionSubject = "documents.opinion";

interface DocumentRow {
  id: string;
  unit_id: string;
  drafter_id: string;
  document_number: string | null;
  at: Date;
  was_submitted: boolean;
  content: DocumentContent;
  handlers: string[];
  receivers: string[];
}

/** The ids stand in a subquery: a plan for just these would promise more than the kept one, and be made each time. */
async function loadDocuments(db: Db, ids: readonly string[]): Promise<Map<string, SearchRecord>> {
  const { rows } = await sql<DocumentRow>`/*kept*/
    select d.id, d.unit_id, d.drafter_id, d.document_number, coalesce(d.dispatched_at, d.created_at) as at,
      d.submitted_at is not null as was_submitted, v.content,
      array(select t.person_id::text from kernel.task t where t.instance_id = d.instance_id
        union select t.closed_by::text from kernel.task t where t.instance_id = d.instance_id and t.closed_by is not null
        union select p.person_id::text from documents.incoming i
          join documents.incoming_person p on p.incoming_id = i.id where i.document_id = d.id) as handlers,
      array(select distinct c.unit_id::text from kernel.delivery c
        where c.subject_type = 'documents.document' and c.subject_id = d.id::text) as receivers
    from documents.document d
    join documents.document_version v on v.document_id = d.id and v.number = d.version_number
    where d.id = any(array(select unnest(${ids}::uuid[])))`.execute(db);
  return new Map(rows.map((row) => [row.id, recordOf(row)]));
}

function recordOf({ content, ...row }: DocumentRow): SearchRecord {
  const units = row.was_submitted ? [row.unit_id, ...row.receivers] : [];
  return {
    title: content.title,
    number: row.document_number,
    body: [content.body, ...content.attachments.filter(isText).map(({ body }) => body)].map(plainText).join("\n"),
    also: content.attachments.map(({ name }) => name),
    at: row.at,
    unitId: row.unit_id,
    link: `/documents/${row.id}`,
    readers: [...units.map(reader.unit), ...[row.drafter_id, ...row.handlers].map(reader.person)],
  };
}

/** Which of these documents an actor sees so. */
async function seenAs(db: Db, viewer: Viewer, ids: readonly string[], wanted: readonly Sight[]): Promise<Set<string>> {
  const access = await loadAccess(db, viewer, ids);
  const isSeen = (document: DocumentAccess) => wanted.includes(sightOf(viewer.actor, document));
  return new Set([...access].filter(([, document]) => isSeen(document)).map(([id]) => id));
}

/** Ids of documents in ascending order; by their primary key. */
async function idsAfter(db: Db, after: string | null, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from documents.document where ${after}::uuid is null or id > ${after}::uuid
    order by id limit ${limit}`.execute(db);
  return rows.map(({ id }) => id);
}

/** What was sent to a unit, by the papers that came of it; by their primary key. */
async function documentsOf(db: Db, incomingIds: readonly string[]): Promise<string[]> {
  if (incomingIds.length === 0) return [];
  const { rows } = await sql<{ document_id: string }>`
    select document_id from documents.incoming
    where id = any (${incomingIds}::uuid[]) and document_id is not null`.execute(db);
  return rows.map(({ document_id }) => document_id);
}

const documents: Searchable = {
  type: documentSubject,
  words: { zh: "公文", en: "Documents" },
  load: loadDocuments,
  async mayRead(db, viewer, ids) {
    const seen = await seenAs(db, viewer, ids, ["making", "paper"]);
    const others = ids.filter((id) => !seen.has(id));
    return seen.union(await documentsInOthersNames(db, viewer, others));
  },
  async foundMeanwhile(db, viewer) {
    const [documentIds, papers] = [
      await casesInOthersNames(db, viewer, documentSubject),
      await casesInOthersNames(db, viewer, incomingSubject),
    ];
    return [...documentIds, ...(await documentsOf(db, papers))];
  },
  ids: idsAfter,
};

interface OpinionRow {
  id: string;
  document_id: string;
  unit_id: string;
  drafter_id: string;
  title: string;
  opinion: string;
  at: Date;
  handlers: string[];
}

async function loadOpinions(db: Db, ids: readonly string[]): Promise<Map<string, SearchRecord>> {
  const { rows } = await sql<OpinionRow>`/*kept*/
    select t.id, d.id as document_id, d.unit_id, d.drafter_id, d.title, t.opinion, t.closed_at as at,
      array(select h.person_id::text from kernel.task h where h.instance_id = d.instance_id
        union select h.closed_by::text from kernel.task h where h.instance_id = d.instance_id and h.closed_by is not null) as handlers
    from kernel.task t join documents.document d on d.id = t.case_id
    where t.id = any(${ids}::uuid[]) and t.case_type = 'documents.document' and t.opinion <> ''`.execute(db);
  return new Map(
    rows.map((row) => [
      row.id,
      {
        title: row.title,
        body: row.opinion,
        at: row.at,
        unitId: row.unit_id,
        link: `/documents/${row.document_id}`,
        readers: [reader.unit(row.unit_id), ...[row.drafter_id, ...row.handlers].map(reader.person)],
      },
    ]),
  );
}

const opinions: Searchable = {
  type: opinionSubject,
  words: { zh: "发文意见", en: "Opinions on documents" },
  load: loadOpinions,
  async mayRead(db, viewer, ids) {
    const { rows } = await sql<{ id: string; document_id: string }>`
      select id, case_id as document_id from kernel.task where id = any(${ids}::uuid[])`.execute(db);
    const documentIds = rows.map(({ document_id }) => document_id);
    const seen = await seenAs(db, viewer, documentIds, ["making"]);
    return new Set(rows.filter(({ document_id }) => seen.has(document_id)).map(({ id }) => id));
  },
  async foundMeanwhile(db, viewer) {
    const documentIds = await casesInOthersNames(db, viewer, documentSubject);
    if (documentIds.length === 0) return [];
    const { rows } = await sql<{ id: string }>`
      select t.id from documents.document d join kernel.task t on t.instance_id = d.instance_id
      where d.id = any (${documentIds}::uuid[]) and t.opinion <> ''`.execute(db);
    return rows.map(({ id }) => id);
  },
  async ids(db, after, limit) {
    const { rows } = await sql<{ id: string }>`
      select id from kernel.task
      where case_type = 'documents.document' and opinion <> '' and (${after}::uuid is null or id > ${after}::uuid)
      order by id limit ${limit}`.execute(db);
    return rows.map(({ id }) => id);
  },
};

export const searchables: readonly Searchable[] = [documents, opinions];
