import { instant } from "@tz/kernel/contract/base";
import { AppError, command, sql } from "@tz/kernel/server/base";
import { updateCase } from "@tz/kernel/server/workflow";
import { z } from "zod";
import { PaperDetails, Urgency } from "../../contract/index.ts";
import { mayDoIncoming } from "../incoming/policy.ts";
import { presentIncoming } from "../incoming/present.ts";
import { incomingSubject, loadIncoming } from "../incoming/store.ts";

const { title, documentNumber, senderName } = PaperDetails.shape;
// What is left out stays as it is; a default would be taken for an answer.
const writtenNumber = documentNumber.unwrap();

/** Corrects what was entered; what stands on a delivered paper is the sender's and stays as it is. */
export const correctIncoming = command({
  name: "documents.correct-incoming",
  summary: { zh: "更正收文登记", en: "Correct the register" },
  access: "documents.registerIncoming",
  input: z.object({
    incomingId: z.uuid(),
    version: z.int().optional(),
    title: title.optional(),
    documentNumber: writtenNumber.optional(),
    senderName: senderName.optional(),
    urgency: Urgency.optional(),
    dueAt: instant.nullable().optional(),
    summary: z.string().max(1000).optional(),
  }),
  output: z.object({ id: z.uuid(), version: z.int() }),
  load: ({ tx, actor }, { incomingId }) => loadIncoming(tx, actor, incomingId, { lock: true }),
  version: (record) => record.version,
  may: (actor, record) => mayDoIncoming("correct", actor, record.access),
  async run(context) {
    const { tx, input, record, actor, now } = context;
    const typed = record.origin !== "delivery";
    if (!typed && (input.title ?? input.documentNumber ?? input.senderName) !== undefined)
      throw new AppError("documents.incoming_not_typed_here");
    const due = input.dueAt === undefined ? record.due_at : input.dueAt === null ? null : new Date(input.dueAt);
    if (due && due <= now && due.getTime() !== record.due_at?.getTime())
      throw new AppError("documents.incoming_due_in_the_past");
    const words = { title: input.title ?? record.title, urgency: input.urgency ?? record.urgency };
    await sql`
      update documents.incoming
      set title = ${words.title}, urgency = ${words.urgency}, due_at = ${due},
        document_number = ${input.documentNumber ?? record.document_number},
        sender_name = ${input.senderName ?? record.sender_name}, summary = ${input.summary ?? record.summary},
        version = version + 1
      where id = ${record.id}`.execute(tx);
    const fields = { dueAt: due?.toISOString() ?? null };
    await updateCase(context, { case: { type: incomingSubject, id: record.id }, ...words, fields });
    context.subject({ type: incomingSubject, id: record.id, unitId: record.unit_id });
    context.note({ before: presentIncoming(record, actor, now) });
    context.job("search.index", { type: incomingSubject, id: record.id });
    return { id: record.id, version: record.version + 1 };
  },
});
