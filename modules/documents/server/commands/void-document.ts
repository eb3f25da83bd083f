import { command } from "@tz/kernel/server/base";
import { terminateInstance } from "@tz/kernel/server/workflow";
import { z } from "zod";
import { DocumentStatus, documentSubject, text } from "../../contract/index.ts";
import { mayDo } from "../policy.ts";
import { caseOf } from "../process.ts";
import { lockDocument } from "../repository/document-record.ts";
import { outgoing } from "../tables.ts";

/** 不宜发文: ends a submitted draft with the reason (条例 第二十一条); it stays on record. What has its number is not made void so. */
export const voidDocument = command({
  name: "documents.void",
  summary: { zh: "文稿作废", en: "Make a draft void" },
  access: "documents.read",
  input: z.object({
    documentId: z.uuid(),
    version: z.int(),
    reason: text(500).refine((value) => value.trim() !== "", { message: "请写明理由。 / State the reason." }),
  }),
  output: DocumentStatus,
  load: (context, { documentId }) => lockDocument(context.tx, context, documentId),
  version: ({ row }) => row.version,
  may: (actor, { access }) => mayDo("void", actor, access),
  async run(context) {
    const { tx, now, input, record, subject, note, emit, job } = context;
    const { id, unit_id, version } = record.row;
    await terminateInstance(context, { case: caseOf(id), reason: input.reason });
    await outgoing(tx)
      .updateTable("documents.document")
      .set({ state: "void", end_reason: input.reason, version: version + 1, updated_at: now })
      .where("id", "=", id)
      .execute();
    subject({ type: documentSubject, id, unitId: unit_id });
    note({ reason: input.reason });
    emit("documents.voided", { documentId: id });
    job("search.index", { type: documentSubject, id }, { key: `search ${id}` });
    return { id, version: version + 1, state: "void" as const, documentNumber: null };
  },
});
