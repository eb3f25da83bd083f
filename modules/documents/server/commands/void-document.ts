import { command } from "@tz/kernel/server/base";
import { voidNumber } from "@tz/kernel/server/numbering";
import { terminateInstance } from "@tz/kernel/server/workflow";
import { z } from "zod";
import { DocumentStatus, documentSubject, filledText } from "../../contract/index.ts";
import { mayDo } from "../policy.ts";
import { caseOf } from "../process.ts";
import { lockDocument } from "../repository/document-record.ts";
import { reindex } from "../repository/reindex.ts";
import { outgoing } from "../tables.ts";

const called = { zh: "文稿作废", en: "made void" };

/** A document whose number is void. */
const noNumber = { document_number: null, number_entry_id: null, registered_at: null } as const;

/**
 * 不宜发文: ends a document that was submitted and not yet dispatched, with the reason (条例 第二十一条). It stays on record; the
 * number that it may already have is void in its ledger.
 */
export const voidDocument = command({
  name: "documents.void",
  summary: { zh: "文稿作废", en: "Make a draft void" },
  access: "documents.read",
  input: z.object({
    documentId: z.uuid(),
    version: z.int(),
    reason: filledText(500, "请写明理由。 / State the reason."),
  }),
  output: DocumentStatus,
  load: (context, { documentId }) => lockDocument(context.tx, context, documentId),
  version: ({ row }) => row.version,
  may: (actor, { access }) => mayDo("void", actor, access),
  async run(context) {
    const { tx, now, input, record, subject, note, emit } = context;
    const { id, unit_id, version, document_number: documentNumber, number_entry_id: entryId } = record.row;
    if (entryId !== null) await voidNumber(context, { entryId, reason: input.reason });
    await terminateInstance(context, { case: caseOf(id), reason: input.reason, called });
    await outgoing(tx)
      .updateTable("documents.document")
      .set({ ...noNumber, state: "void", end_reason: input.reason, version: version + 1, updated_at: now })
      .where("id", "=", id)
      .execute();
    subject({ type: documentSubject, id, unitId: unit_id });
    note({ reason: input.reason, documentNumber });
    emit("documents.voided", { documentId: id });
    reindex(context, id);
    return { id, version: version + 1, state: "void" as const, documentNumber: null };
  },
});
