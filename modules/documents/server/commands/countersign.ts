import { AppError, command } from "@tz/kernel/server/base";
import { z } from "zod";
import { DocumentStatus } from "../../contract/index.ts";
import { mayDo } from "../policy.ts";
import { answerCountersign } from "../repository/countersigns.ts";
import { lockDocument } from "../repository/document-record.ts";
import { passStep } from "../repository/pass-step.ts";
import { stepInput } from "../step-input.ts";

/**
 * 会签: a department or unit says what it thinks. One that disagrees sends the text back to the drafter with its reason.
 */
export const countersign = command({
  name: "documents.countersign",
  summary: { zh: "会签", en: "Countersign" },
  access: "documents.read",
  input: z.object({ ...stepInput, version: z.int().optional(), outcome: z.enum(["agree", "disagree"]) }),
  output: DocumentStatus,
  load: (context, { documentId }) => lockDocument(context.tx, context, documentId),
  version: ({ row }) => row.version,
  may: (actor, { access }) => mayDo("countersign", actor, access),
  async run(context) {
    const { record, input, note } = context;
    const { outcome, opinion, handwriting } = input;
    if (outcome === "disagree" && opinion === "") throw new AppError("documents.reason_required");
    const state = outcome === "agree" ? "agreed" : "disagreed";
    await answerCountersign(context, record, ["department", "unit"], { state, opinion });
    note({ outcome });
    const pass = { form: "documents.countersign", outcome, opinion, handwriting, isParallel: true };
    return passStep(context, record, pass);
  },
});
