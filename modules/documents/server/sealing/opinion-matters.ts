import { createHash } from "node:crypto";
import { type Actor, type Db, sql } from "@tz/kernel/server/base";
import type { OpinionMatter, OpinionPart } from "@tz/seals/contract";
import { type DocumentContent, documentSubject, filesIn } from "../../contract/index.ts";
import { incomingCase } from "../incoming/kinds.ts";
import { incomingSubject } from "../incoming/store.ts";
import { sightOf } from "../policy.ts";
import { loadAccess } from "../repository/access.ts";

/*
 * What lies before those who write opinions: a version's text, the files with it. Keys: `version <id> <number>`, `file <id>`.
 */

const sm3 = (text: string): string => createHash("sm3").update(text, "utf8").digest("hex");

/** The text as PostgreSQL writes it: of the same content always the same bytes. */
interface VersionText {
  document_id: string;
  number: number;
  text: string;
}

const versionPart = ({ document_id, number, text }: VersionText): OpinionPart => ({
  key: `version ${document_id} ${number}`,
  name: `文稿第${number}版`,
  sm3: sm3(text),
});

interface FileRow {
  id: string;
  name: string;
  sm3: string;
}

const filePart = ({ id, name, sm3: digest }: FileRow): OpinionPart => ({ key: `file ${id}`, name, sm3: digest });

/** The newest version: the one that the step left, which the document's row may not name yet; by the primary key. */
async function partsOfDocument(db: Db, id: string): Promise<OpinionPart[]> {
  const { rows } = await sql<VersionText & { content: DocumentContent }>`/*kept*/
    select document_id, number, content, content::text as text from documents.document_version
    where document_id = ${id} order by number desc limit 1`.execute(db);
  const [version] = rows;
  if (!version) return [];
  return [versionPart(version), ...(await fileParts(db, filesIn(version.content)))];
}

/** By the primary key of file, in the order of the ids. */
async function fileParts(db: Db, ids: readonly string[]): Promise<OpinionPart[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<FileRow>`/*kept*/
    select id, name, sm3 from kernel.file where id = any (${[...ids]}::uuid[]) order by id`.execute(db);
  return rows.map(filePart);
}

/** The texts of versions by the keys of their parts, as they are kept now. */
export async function versionTexts(db: Db, keys: readonly string[]): Promise<Record<string, string>> {
  const wanted = keys.flatMap((key) => {
    const [kind, documentId, number] = key.split(" ");
    return kind === "version" ? [{ documentId, number: Number(number) }] : [];
  });
  if (wanted.length === 0) return {};
  const { rows } = await sql<VersionText>`
    select v.document_id, v.number, v.content::text as text from documents.document_version v
    join jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as w ("documentId" uuid, number integer)
      on v.document_id = w."documentId" and v.number = w.number`.execute(db);
  return Object.fromEntries(rows.map((row) => [versionPart(row).key, row.text]));
}

const again: Pick<OpinionMatter<Db, Actor>, "partsAgain"> = {
  async partsAgain(db, _id, keys) {
    const texts = await versionTexts(db, keys);
    const files = keys.flatMap((key) => (key.startsWith("file ") ? [key.slice(5)] : []));
    const versions = Object.entries(texts).map(([key, text]) => ({ key, name: key, sm3: sm3(text) }));
    return [...versions, ...(await fileParts(db, files))];
  },
};

/** Opinions about outgoing documents; only those who make a document see them. */
export const documentMatter: OpinionMatter<Db, Actor> = {
  type: documentSubject,
  decides: ({ stepId }) => stepId === "signOff" || stepId === "jointSignOff",
  ...again,
  partsOf: partsOfDocument,
  async mayRead(db, viewer, id) {
    const access = (await loadAccess(db, viewer, [id])).get(id);
    return access !== undefined && sightOf(viewer.actor, access) === "making";
  },
};

/** Opinions about papers that came: the document that was sent, or the scans. */
export const incomingMatter: OpinionMatter<Db, Actor> = {
  type: incomingSubject,
  decides: ({ stepId }) => stepId === "instruct",
  ...again,
  async partsOf(db, id) {
    const { rows } = await sql<{ document_id: string | null; files: string[] }>`/*kept*/
      select i.document_id, array(select r.file_id from kernel.file_reference r
        where r.type = ${incomingSubject} and r.subject_id = i.id order by r.file_id) as files
      from documents.incoming i where i.id = ${id}`.execute(db);
    const [paper] = rows;
    if (!paper) return [];
    const sent = paper.document_id ? await partsOfDocument(db, paper.document_id) : [];
    return [...sent, ...(await fileParts(db, paper.files))];
  },
  mayRead: incomingCase.mayRead,
};
