import { command } from "@tz/kernel/server/base";
import { z } from "zod";
import { DocumentStatus } from "../../contract/index.ts";
import { mayDo } from "../policy.ts";
import { lockDocument } from "../repository/document-record.ts";
import { passStep } from "../repository/pass-step.ts";

/** 归档: the last step; the document is complete and nothing of it changes any more. */
export const fileDocument = command({
  name: "documents.file",
  summary: { zh: "办结归档", en: "File a dispatched document" },
  access: "documents.file",
  input: z.object({ documentId: z.uuid(), version: z.int() }),
  output: DocumentStatus,
  load: (context, { documentId }) => lockDocument(context.tx, context, documentId),
  version: ({ row }) => row.version,
  may: (actor, { access }) => mayDo("file", actor, access),
  run(context) {
    context.emit("documents.filed", { documentId: context.record.row.id });
    return passStep(context, context.record, {
      form: "documents.file",
      set: { state: "filed", filed_at: context.now },
    });
  },
});
