import { z } from "zod";
import { BatchRun } from "../../../contract/workflow/index.ts";
import { query } from "../../base/index.ts";
import { newestBatch, presentBatch } from "../batch/batch-row.ts";

/** The newest migration of a process's cases, whether it still goes on or not. */
export const readMigrationRun = query({
  name: "workflow.read-migration-run",
  summary: { zh: "查看在办事项迁移的进度", en: "See how far the migration of a process's cases has come" },
  input: z.object({ processId: z.uuid() }),
  output: z.object({ run: BatchRun.nullable() }),
  access: "workflow.manageProcesses",
  async run({ db, input }) {
    const found = await newestBatch(db, "migrate", input.processId);
    return { run: found ? presentBatch(found) : null };
  },
});
