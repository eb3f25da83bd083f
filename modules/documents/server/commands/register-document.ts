import { command } from "@tz/kernel/server/base";
import { allotNumber, ensureSeries } from "@tz/kernel/server/numbering";
import { z } from "zod";
import { DocumentStatus, documentSubject } from "../../contract/index.ts";
import { classOf } from "../number-class.ts";
import { mayDo } from "../policy.ts";
import { checkRecord, requireInOrder } from "../repository/check-record.ts";
import { type DocumentRecord, lockDocument } from "../repository/document-record.ts";
import { passStep } from "../repository/pass-step.ts";

/**
 * 登记: the document gets its number, and how many copies are printed. Here and not at drafting, so that sending back
 * burns no number; one that comes here again keeps the number it has.
 */
export const registerDocument = command({
  name: "documents.register",
  summary: { zh: "登记编号", en: "Register and number" },
  access: "documents.register",
  input: z.object({
    documentId: z.uuid(),
    version: z.int(),
    seriesId: z.uuid().optional().describe("号簿；不填按文种选用"),
    number: z.int().min(1).max(9_999_999).optional().describe("指定序号：留用的号、作废重用的号"),
    copies: z.int().min(1).max(100_000).nullable().default(null).describe("印制份数"),
  }),
  output: DocumentStatus,
  load: (context, { documentId }) => lockDocument(context.tx, context, documentId),
  version: ({ row }) => row.version,
  may: (actor, { access }) => mayDo("register", actor, access),
  async run(context) {
    const { tx, now, actor, record, input, emit, note } = context;
    const { row } = record;
    const registered = row.document_number === null ? await allot(context, record) : {};
    const numbered = { ...record, row: { ...row, ...registered } };
    requireInOrder(await checkRecord(tx, numbered, now, true), actor.language);
    note({ documentNumber: numbered.row.document_number });
    emit("documents.registered", { documentId: row.id });
    return passStep(context, record, { form: "documents.register", set: { ...registered, copies: input.copies } });
  },
});

type Context = Parameters<typeof allotNumber>[0] & {
  input: { seriesId?: string | undefined; number?: number | undefined };
};

async function allot(context: Context, { row, content }: DocumentRecord) {
  const { tx, now, input } = context;
  const wish = { kind: "outgoing", documentClass: classOf(content.documentType) } as const;
  const seriesId = input.seriesId ?? (await ensureSeries(tx, row.unit_id, wish)).id;
  const subject = { type: documentSubject, id: row.id, title: content.title };
  const { entryId, text } = await allotNumber(context, { seriesId, at: now, subject, wanted: input.number });
  return { document_number: text, number_entry_id: entryId, registered_at: now };
}
