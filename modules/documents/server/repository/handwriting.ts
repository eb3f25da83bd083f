import { type Actor, AppError, type Db, newId, sql, type WriteContext } from "@tz/kernel/server/base";
import { attachFiles } from "@tz/kernel/server/files";
import type { HandwritingView } from "../../contract/index.ts";
import { draftSubject } from "../file-owners.ts";
import { outgoing } from "../tables.ts";
import type { DocumentRecord } from "./document-record.ts";

/**
 * Keeps the picture of what a handler wrote by hand at the present step.
 * @throws AppError documents.handwriting_no_picture, files.not_attachable
 */
export async function keepHandwriting(
  context: WriteContext & { actor: Actor },
  { row, state }: DocumentRecord,
  fileId: string,
): Promise<void> {
  const { tx, now, actor } = context;
  await attachFiles(context, [fileId], { type: draftSubject, id: row.id });
  const { rows } = await sql<{ media_type: string }>`
    select media_type from kernel.file where id = ${fileId}`.execute(tx);
  if (rows[0]?.media_type !== "image/png") throw new AppError("documents.handwriting_no_picture");
  await outgoing(tx)
    .insertInto("documents.handwriting")
    .values({
      id: newId(),
      document_id: row.id,
      person_id: actor.personId,
      person_name: actor.name,
      step: state,
      file_id: fileId,
      written_at: now,
    })
    .execute();
}

/** What was written by hand on the way of a document, in its order; index handwriting_document. */
export async function listHandwriting(db: Db, documentId: string): Promise<HandwritingView[]> {
  const rows = await outgoing(db)
    .selectFrom("documents.handwriting")
    .selectAll()
    .where("document_id", "=", documentId)
    .orderBy("id")
    .limit(200)
    .execute();
  return rows.map(({ id, person_name, step, file_id, written_at }) => ({
    id,
    personName: person_name,
    step,
    fileId: file_id,
    at: written_at.toISOString(),
  }));
}
