import { command } from "@tz/kernel/server/base";
import { z } from "zod";
import { documentSubject } from "../../contract/index.ts";
import { mayDo } from "../policy.ts";
import { lockComment } from "../repository/comments.ts";
import { outgoing } from "../tables.ts";

/** Takes back an open comment; only who wrote it may. */
export const deleteComment = command({
  name: "documents.delete-comment",
  summary: { zh: "删除批注", en: "Delete a comment" },
  access: "documents.read",
  input: z.object({ documentId: z.uuid(), commentId: z.uuid() }),
  output: z.object({ id: z.uuid() }),
  load: (context, { documentId, commentId }) => lockComment(context.tx, context, documentId, commentId),
  may(actor, { document, comment }) {
    const verdict = mayDo("comment", actor, document.access);
    if (verdict !== true) return verdict;
    return (comment.person_id === actor.personId && comment.resolved_at === null) || "documents.not_your_comment";
  },
  async run({ tx, record: { comment, document }, subject }) {
    await outgoing(tx).deleteFrom("documents.comment").where("id", "=", comment.id).execute();
    subject({ type: documentSubject, id: document.row.id, unitId: document.row.unit_id });
    return { id: comment.id };
  },
});
