import { command, newId } from "@tz/kernel/server/base";
import { z } from "zod";
import { CommentView, documentSubject, filledText, text } from "../../contract/index.ts";
import { mayDo } from "../policy.ts";
import { presentComment } from "../repository/comments.ts";
import { lockDocument } from "../repository/document-record.ts";
import { outgoing } from "../tables.ts";

/** A remark on the draft or on one of its blocks, by anybody who takes part in making it. */
export const addComment = command({
  name: "documents.comment",
  summary: { zh: "批注", en: "Comment on a draft" },
  access: "documents.read",
  input: z.object({
    documentId: z.uuid(),
    blockIndex: z.int().min(0).max(5000).nullable().default(null),
    quote: text(500).default(""),
    text: filledText(2000, "请填写批注。 / Write the comment."),
  }),
  output: CommentView,
  load: (context, { documentId }) => lockDocument(context.tx, context, documentId),
  may: (actor, { access }) => mayDo("comment", actor, access),
  async run({ tx, now, actor, input, record: { row }, subject, emit }) {
    const comment = {
      id: newId(),
      document_id: row.id,
      person_id: actor.personId,
      person_name: actor.name,
      post_title: actor.postTitle,
      version_number: row.version_number,
      block_index: input.blockIndex,
      quote: input.quote,
      text: input.text,
      created_at: now,
      resolved_at: null,
      resolved_by: null,
    };
    await outgoing(tx).insertInto("documents.comment").values(comment).execute();
    subject({ type: documentSubject, id: row.id, unitId: row.unit_id });
    emit("documents.commented", { documentId: row.id, commentId: comment.id });
    return presentComment(comment, actor, true);
  },
});
