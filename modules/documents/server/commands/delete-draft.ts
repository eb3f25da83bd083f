import { command } from "@tz/kernel/server/base";
import { detachFile } from "@tz/kernel/server/files";
import { z } from "zod";
import { documentSubject, filesIn } from "../../contract/index.ts";
import { mayDo } from "../policy.ts";
import { lockDocument } from "../repository/document-record.ts";
import { reindex } from "../repository/reindex.ts";
import { outgoing } from "../tables.ts";

/** Removes a draft that was never submitted; what was submitted is made void instead, and stays on record. */
export const deleteDraft = command({
  name: "documents.delete-draft",
  summary: { zh: "删除草稿", en: "Delete a draft" },
  access: "documents.read",
  input: z.object({ documentId: z.uuid(), version: z.int().optional() }),
  output: z.object({ id: z.uuid() }),
  load: (context, { documentId }) => lockDocument(context.tx, context, documentId),
  version: ({ row }) => row.version,
  may: (actor, { access }) => mayDo("delete", actor, access),
  async run(context) {
    const { tx, record, subject } = context;
    const { id, unit_id } = record.row;
    for (const fileId of filesIn(record.content)) await detachFile(context, fileId, { type: documentSubject, id });
    await outgoing(tx).deleteFrom("documents.document").where("id", "=", id).execute();
    subject({ type: documentSubject, id, unitId: unit_id });
    reindex(context, id);
    return { id };
  },
});
