import { AppError, command } from "@tz/kernel/server/base";
import { z } from "zod";
import { DocumentStatus, text } from "../../contract/index.ts";
import { mayDo } from "../policy.ts";
import { changedSinceSigned } from "../repository/changed-since-signed.ts";
import { lockDocument } from "../repository/document-record.ts";
import { passStep } from "../repository/pass-step.ts";
import { stepInput } from "../step-input.ts";

/**
 * 复核: the office checks the signed paper before it is registered. What it changed in substance goes back to the signer
 * (条例 第二十五条 （一）); it passes changes of wording only with a reason.
 */
export const recheck = command({
  name: "documents.recheck",
  summary: { zh: "复核", en: "Recheck a signed document" },
  access: "documents.read",
  input: z.object({
    ...stepInput,
    outcome: z.enum(["pass", "substantive"]),
    editorialReason: text(500).default("").describe("签发后只作文字性修改的说明"),
  }),
  output: DocumentStatus,
  load: (context, { documentId }) => lockDocument(context.tx, context, documentId),
  version: ({ row }) => row.version,
  may: (actor, { access }) => mayDo("recheck", actor, access),
  async run(context) {
    const { tx, record, input, note } = context;
    const isEditorial = input.editorialReason.trim() !== "";
    if (input.outcome === "pass" && !isEditorial && (await changedSinceSigned(tx, record)))
      throw new AppError("documents.changed_since_signed");
    note({ outcome: input.outcome, ...(isEditorial && { editorialReason: input.editorialReason }) });
    const { outcome, opinion, handwriting } = input;
    return passStep(context, record, { form: "documents.recheck", outcome, opinion, handwriting });
  },
});
