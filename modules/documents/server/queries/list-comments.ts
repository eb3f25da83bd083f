import { flag, pageOf, pageRequest } from "@tz/kernel/contract/base";
import { decodeCursor, keysetPage, query } from "@tz/kernel/server/base";
import { z } from "zod";
import { CommentView } from "../../contract/index.ts";
import { mayDo } from "../policy.ts";
import { presentComment } from "../repository/comments.ts";
import { loadVisible } from "../repository/load-visible.ts";
import { outgoing } from "../tables.ts";

const Keys = z.tuple([z.uuid()]);

/** The comments on a draft, oldest first, for those who make it; index comment_document. */
export const listComments = query({
  name: "documents.list-comments",
  summary: { zh: "文稿批注", en: "Comments on a draft" },
  access: "documents.read",
  input: z.object({ ...pageRequest, documentId: z.uuid(), open: flag.optional() }),
  output: pageOf(CommentView),
  async run({ db, actor, input, now }) {
    const { access } = await loadVisible(db, { actor, now }, input.documentId, "making");
    const mayComment = mayDo("comment", actor, access) === true;
    const after = decodeCursor(input.cursor, Keys);
    let rows = outgoing(db)
      .selectFrom("documents.comment")
      .selectAll()
      .where("document_id", "=", input.documentId)
      .orderBy("id")
      .limit(input.limit + 1);
    if (input.open !== undefined) rows = rows.where("resolved_at", input.open ? "is" : "is not", null);
    if (after) rows = rows.where("id", ">", after[0]);
    return keysetPage(
      await rows.execute(),
      input.limit,
      ({ id }) => [id],
      (row) => presentComment(row, actor, mayComment),
    );
  },
});
