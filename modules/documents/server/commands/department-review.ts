import { command } from "@tz/kernel/server/base";
import { z } from "zod";
import { DocumentStatus } from "../../contract/index.ts";
import { mayDo } from "../policy.ts";
import { lockDocument } from "../repository/document-record.ts";
import { passStep } from "../repository/pass-step.ts";
import { stepInput } from "../step-input.ts";

/** 核稿: the head of the drafter's department has reviewed the text. */
export const departmentReview = command({
  name: "documents.department-review",
  summary: { zh: "部门核稿", en: "Department review" },
  access: "documents.read",
  input: z.object(stepInput),
  output: DocumentStatus,
  load: (context, { documentId }) => lockDocument(context.tx, context, documentId),
  version: ({ row }) => row.version,
  may: (actor, { access }) => mayDo("departmentReview", actor, access),
  run: (context) => {
    const { opinion, handwriting } = context.input;
    return passStep(context, context.record, { form: "documents.department-review", opinion, handwriting });
  },
});
