import { command } from "@tz/kernel/server/base";
import { z } from "zod";
import { DocumentStatus } from "../../contract/index.ts";
import { mayDo } from "../policy.ts";
import { lockDocument } from "../repository/document-record.ts";
import { passStep } from "../repository/pass-step.ts";
import { stepInput } from "../step-input.ts";

/** 审核 by the office before sign-off (条例 第二十条). */
export const officeReview = command({
  name: "documents.office-review",
  summary: { zh: "办公室审核", en: "Office review" },
  access: "documents.read",
  input: z.object(stepInput),
  output: DocumentStatus,
  load: (context, { documentId }) => lockDocument(context.tx, context, documentId),
  version: ({ row }) => row.version,
  may: (actor, { access }) => mayDo("officeReview", actor, access),
  run: (context) => {
    const { opinion, handwriting } = context.input;
    return passStep(context, context.record, { form: "documents.office-review", opinion, handwriting });
  },
});
