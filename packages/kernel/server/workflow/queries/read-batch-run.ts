import { z } from "zod";
import { BatchRun } from "../../../contract/workflow/index.ts";
import { query } from "../../base/index.ts";
import { presentBatch } from "../batch/batch-row.ts";
import { visibleBatch } from "../batch/visible-batch.ts";

export const readBatchRun = query({
  name: "workflow.read-batch",
  summary: { zh: "查看批量办理的进度", en: "See how far a run over many cases has come" },
  input: z.object({ runId: z.uuid() }),
  output: BatchRun,
  access: "signedIn",
  run: async ({ db, actor, input }) => presentBatch(await visibleBatch(db, actor, input.runId)),
});
