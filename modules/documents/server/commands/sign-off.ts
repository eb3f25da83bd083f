import { AppError, command } from "@tz/kernel/server/base";
import { officeDay } from "@tz/kernel/server/calendar";
import { z } from "zod";
import { DocumentStatus, PaperDate } from "../../contract/index.ts";
import { mayDo } from "../policy.ts";
import { checkRecord, requireInOrder } from "../repository/check-record.ts";
import { reopenCountersigns } from "../repository/countersigns.ts";
import { lockDocument } from "../repository/document-record.ts";
import { passStep } from "../repository/pass-step.ts";
import { writeSignature } from "../repository/write-signature.ts";
import { signingOpinion, stepInput } from "../step-input.ts";

/**
 * 签发: the leader signs with opinion, name and complete date; Findings that block stop it. The date becomes the
 * document's.
 */
export const signOff = command({
  name: "documents.sign-off",
  summary: { zh: "签发", en: "Sign off" },
  access: "documents.read",
  input: z.object({
    ...stepInput,
    signedOn: PaperDate.optional().describe("签发日期；不填为今天"),
  }),
  output: DocumentStatus,
  load: (context, { documentId }) => lockDocument(context.tx, context, documentId),
  version: ({ row }) => row.version,
  may: (actor, { access }) => mayDo("signOff", actor, access),
  async run(context) {
    const { tx, now, actor, record, input, emit } = context;
    const today = officeDay(now);
    const signedOn = input.signedOn ?? today;
    if (signedOn > today) throw new AppError("documents.signed_in_future");
    requireInOrder(await checkRecord(tx, record, now, true), actor.language);
    const opinion = signingOpinion(input);
    if (record.content.jointIssuers.length > 0) await reopenCountersigns(tx, record.row.id, "issuer");
    const signature = await writeSignature(context, record, { signedOn, opinion });
    emit("documents.signed-off", { documentId: record.row.id });
    const pass = { form: "documents.sign-off", opinion, handwriting: input.handwriting };
    return passStep(context, record, { ...pass, set: signature });
  },
});
