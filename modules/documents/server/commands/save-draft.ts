import { command } from "@tz/kernel/server/base";
import { updateCase } from "@tz/kernel/server/workflow";
import { z } from "zod";
import { DocumentContent, documentSubject, SavedDraft } from "../../contract/index.ts";
import { mayDo } from "../policy.ts";
import { caseOf } from "../process.ts";
import { lockDocument } from "../repository/document-record.ts";
import { reindex } from "../repository/reindex.ts";
import { columnsOf, writeContent } from "../repository/write-content.ts";
import { outgoing } from "../tables.ts";

/**
 * Stores the text as it stands, by the drafter or by the handler of a step that may change it. Autosave calls it too.
 */
export const saveDraft = command({
  name: "documents.save",
  summary: { zh: "保存文稿", en: "Save the text" },
  access: "documents.read",
  input: z.object({ documentId: z.uuid(), version: z.int(), content: DocumentContent }),
  output: SavedDraft,
  load: (context, { documentId }) => lockDocument(context.tx, context, documentId),
  version: ({ row }) => row.version,
  may: (actor, { access }) => mayDo("save", actor, access),
  async run(context) {
    const { tx, now, input, record, subject, note } = context;
    const { row } = record;
    const versionNumber = await writeContent(context, record, input.content);
    await outgoing(tx)
      .updateTable("documents.document")
      .set({ ...columnsOf(input.content), version: row.version + 1, version_number: versionNumber, updated_at: now })
      .where("id", "=", row.id)
      .execute();
    const { title, urgency } = input.content;
    if (row.state === "running" && (title !== row.title || urgency !== row.urgency))
      await updateCase(context, { case: caseOf(row.id), title, urgency });
    reindex(context, row.id);
    subject({ type: documentSubject, id: row.id, unitId: row.unit_id });
    note({ step: record.state, versionNumber });
    return {
      id: row.id,
      version: row.version + 1,
      state: record.state,
      documentNumber: row.document_number,
      versionNumber,
      savedAt: now.toISOString(),
    };
  },
});
