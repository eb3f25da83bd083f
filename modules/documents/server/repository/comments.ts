import type { Actor, Db, Viewer } from "@tz/kernel/server/base";
import type { Selectable } from "kysely";
import type { CommentView } from "../../contract/index.ts";
import { type CommentTable, outgoing } from "../tables.ts";
import { lockDocument } from "./document-record.ts";

export type CommentRow = Selectable<CommentTable>;

/**
 * A comment with the document it belongs to; undefined when there is none. The lock of the document keeps all its comments: whoever
 * writes one takes it.
 */
export async function lockComment(db: Db, viewer: Viewer, documentId: string, commentId: string) {
  const document = await lockDocument(db, viewer, documentId);
  if (!document) return undefined;
  const comment = await outgoing(db)
    .selectFrom("documents.comment")
    .selectAll()
    .where("id", "=", commentId)
    .where("document_id", "=", documentId)
    .executeTakeFirst();
  return comment && { document, comment };
}

/** @param mayComment whoever may comment settles comments; only who wrote one takes it back, while it is open */
export function presentComment(row: CommentRow, actor: Actor, mayComment: boolean): CommentView {
  const open = mayComment && row.resolved_at === null;
  return {
    id: row.id,
    personId: row.person_id,
    personName: row.person_name,
    postTitle: row.post_title,
    versionNumber: row.version_number,
    blockIndex: row.block_index,
    quote: row.quote,
    text: row.text,
    createdAt: row.created_at.toISOString(),
    resolvedAt: row.resolved_at?.toISOString() ?? null,
    resolvedBy: row.resolved_by,
    may: open ? (row.person_id === actor.personId ? ["resolve", "delete"] : ["resolve"]) : [],
  };
}
