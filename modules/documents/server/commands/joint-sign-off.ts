import { AppError, command } from "@tz/kernel/server/base";
import { officeDay } from "@tz/kernel/server/calendar";
import { z } from "zod";
import { DocumentStatus } from "../../contract/index.ts";
import { mayDo } from "../policy.ts";
import { answerCountersign } from "../repository/countersigns.ts";
import { lockDocument } from "../repository/document-record.ts";
import { passStep } from "../repository/pass-step.ts";
import { writeContent } from "../repository/write-content.ts";
import { signingOpinion, stepInput } from "../step-input.ts";

/**
 * 联合发文由所有联署机关的负责人会签 (条例 第二十二条): the leader of one of the other issuers signs. The document bears the date of the
 * last signature.
 */
export const jointSignOff = command({
  name: "documents.joint-sign-off",
  summary: { zh: "联合发文会签", en: "Sign a joint document" },
  access: "documents.read",
  input: z.object({ ...stepInput, version: z.int().optional(), outcome: z.enum(["agree", "disagree"]) }),
  output: DocumentStatus,
  load: (context, { documentId }) => lockDocument(context.tx, context, documentId),
  version: ({ row }) => row.version,
  may: (actor, { access }) => mayDo("jointSignOff", actor, access),
  async run(context) {
    const { record, input, note, now } = context;
    const { outcome, handwriting } = input;
    if (outcome === "disagree" && input.opinion === "") throw new AppError("documents.reason_required");
    const opinion = signingOpinion(input);
    const state = outcome === "agree" ? "agreed" : "disagreed";
    await answerCountersign(context, record, ["issuer"], { state, opinion });
    note({ outcome });
    const pass = { form: "documents.joint-sign-off", outcome, opinion, handwriting, isParallel: true };
    if (outcome === "disagree") return passStep(context, record, pass);
    const version = await writeContent(context, record, { ...record.content, documentDate: officeDay(now) });
    return passStep(context, record, { ...pass, set: { version_number: version, signed_version: version } });
  },
});
