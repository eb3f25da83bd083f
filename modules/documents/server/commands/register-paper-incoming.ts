import { command } from "@tz/kernel/server/base";
import { attachFiles } from "@tz/kernel/server/files";
import { z } from "zod";
import { PaperDetails, Registration } from "../../contract/index.ts";
import { register } from "../incoming/register.ts";
import { incomingSubject, insertIncoming } from "../incoming/store.ts";

/** 登记: a paper that came on paper or as a scan is entered with what stands on it. */
export const registerPaperIncoming = command({
  name: "documents.register-paper-incoming",
  summary: { zh: "登记纸质来文", en: "Register a paper that came on paper" },
  access: "documents.registerIncoming",
  input: PaperDetails.extend(Registration.omit({ urgency: true }).shape),
  output: z.object({ id: z.uuid(), receivedNumber: z.string() }),
  async run(context) {
    const { actor, now, input } = context;
    const id = insertIncoming(context, actor, {
      origin: input.origin,
      delivery_id: null,
      document_id: null,
      title: input.title,
      document_type: input.documentType,
      document_number: input.documentNumber,
      sender_unit_id: null,
      sender_name: input.senderName,
      secrecy: input.secrecy,
      urgency: input.urgency,
      document_date: input.documentDate,
      received_at: now,
    });
    await attachFiles(context, input.attachments, { type: incomingSubject, id });
    const paper = { id, title: input.title, urgency: input.urgency, dueAt: null };
    return { id, ...(await register(context, paper, input)) };
  },
});
