import { command } from "@tz/kernel/server/base";
import { z } from "zod";
import { CommentView, documentSubject } from "../../contract/index.ts";
import { mayDo } from "../policy.ts";
import { lockComment, presentComment } from "../repository/comments.ts";
import { outgoing } from "../tables.ts";

/** Says that a comment is settled; settling it twice changes nothing. */
export const resolveComment = command({
  name: "documents.resolve-comment",
  summary: { zh: "批注办结", en: "Settle a comment" },
  access: "documents.read",
  input: z.object({ documentId: z.uuid(), commentId: z.uuid() }),
  output: CommentView,
  load: (context, { documentId, commentId }) => lockComment(context.tx, context, documentId, commentId),
  may: (actor, { document }) => mayDo("comment", actor, document.access),
  async run({ tx, now, actor, record: { comment, document }, subject }) {
    subject({ type: documentSubject, id: document.row.id, unitId: document.row.unit_id });
    const settled = {
      resolved_at: comment.resolved_at ?? now,
      resolved_by: comment.resolved_by ?? actor.name,
    };
    await outgoing(tx).updateTable("documents.comment").set(settled).where("id", "=", comment.id).execute();
    return presentComment({ ...comment, ...settled }, actor, true);
  },
});
