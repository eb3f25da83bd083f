import { type Actor, AppError, type CommandContext, type WriteContext } from "@tz/kernel/server/base";
import { attachFiles, detachFile } from "@tz/kernel/server/files";
import { type DocumentContent, documentSubject, filesIn } from "../../contract/index.ts";
import { draftSubject } from "../file-owners.ts";
import { sightOf } from "../policy.ts";
import { outgoing } from "../tables.ts";
import { loadAccess } from "./access.ts";
import type { DocumentRecord } from "./document-record.ts";

type Context = WriteContext & { actor: Actor };

/** The columns of a document that repeat its text, for lists. */
export function columnsOf(content: DocumentContent) {
  const { documentType, title, urgency, secrecy } = content;
  return { document_type: documentType, title, urgency, secrecy };
}

/** The row of a version as it is stored. */
export function versionOf(actor: Actor, now: Date, content: DocumentContent) {
  return {
    person_id: actor.personId,
    person_name: actor.name,
    post_title: actor.postTitle,
    content: JSON.stringify(content),
    created_at: now,
    updated_at: now,
  };
}

/**
 * Stores a changed text. What one person writes at one visit of a step is one version, however often it is saved.
 * @returns the number of the version it went into
 * @throws AppError documents.unknown_relation, files.not_attachable
 */
export async function writeContent(
  context: Context,
  record: DocumentRecord,
  content: DocumentContent,
): Promise<number> {
  const { tx, now, actor } = context;
  const { row, state, visit, lastVersion } = record;
  const continues = lastVersion.personId === actor.personId && lastVersion.visit === visit;
  const number = continues ? row.version_number : row.version_number + 1;
  const version = versionOf(actor, now, content);
  if (continues)
    await outgoing(tx)
      .updateTable("documents.document_version")
      .set({ content: version.content, updated_at: now })
      .where("document_id", "=", row.id)
      .where("number", "=", number)
      .execute();
  else
    await outgoing(tx)
      .insertInto("documents.document_version")
      .values({ document_id: row.id, number, step: state, visit, ...version })
      .execute();
  await writeRelations(context, row.id, record.content, content);
  await writeFiles(context, row.id, record.content, content);
  return number;
}

/** Keeps the relations as rows, so that the other paper knows of this one. */
export async function writeRelations(
  { tx, actor, now }: Pick<CommandContext, "tx" | "actor" | "now">,
  documentId: string,
  before: Pick<DocumentContent, "relations">,
  { relations }: Pick<DocumentContent, "relations">,
): Promise<void> {
  if (JSON.stringify(before.relations) === JSON.stringify(relations)) return;
  const known = new Set(before.relations.map((relation) => relation.documentId));
  const targets = relations.flatMap(({ documentId: id }) => id ?? []);
  const access = await loadAccess(tx, { actor, now }, targets);
  const visible = (id: string) => access.has(id) && sightOf(actor, access.get(id)!) !== "none";
  if (!targets.every((id) => known.has(id) || visible(id))) throw new AppError("documents.unknown_relation");
  await outgoing(tx).deleteFrom("documents.relation").where("document_id", "=", documentId).execute();
  if (relations.length === 0) return;
  const rows = relations.map(({ type, documentId: target, title, documentNumber }, place) => ({
    document_id: documentId,
    place,
    type,
    // A draft that was named here and has been deleted since stays named by its title.
    target_id: target !== null && access.has(target) ? target : null,
    title,
    document_number: documentNumber || null,
  }));
  await outgoing(tx).insertInto("documents.relation").values(rows).execute();
}

/** An attachment or a picture that is taken off stays with the earlier versions, where only those who make the document see it. */
export async function writeFiles(
  context: Context,
  documentId: string,
  before: Pick<DocumentContent, "body" | "attachments">,
  after: Pick<DocumentContent, "body" | "attachments">,
): Promise<void> {
  const had = new Set(filesIn(before));
  const has = new Set(filesIn(after));
  const added = [...has].filter((id) => !had.has(id));
  const removed = [...had].filter((id) => !has.has(id));
  await attachFiles(context, added, { type: documentSubject, id: documentId });
  await attachFiles(context, removed, { type: draftSubject, id: documentId });
  for (const id of removed) await detachFile(context, id, { type: documentSubject, id: documentId });
}
