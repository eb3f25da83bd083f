import { z } from "zod";
import { BatchRun, MigrateRequest } from "../../../contract/workflow/index.ts";
import { command } from "../../base/index.ts";
import { beginBatch, presentBatch } from "../batch/batch-row.ts";
import { countCandidates } from "../batch/migrate-work.ts";
import { targetOf } from "../operations/migrate-instance.ts";

/** Begins a run: nobody waits for it, what one case refuses does not keep the others from being migrated. */
export const migrateCases = command({
  name: "workflow.migrate",
  summary: { zh: "把在办事项迁移到流程的另一版本", en: "Move running cases to another version" },
  input: z.object({ processId: z.uuid(), ...MigrateRequest.shape }),
  output: BatchRun,
  access: "workflow.manageProcesses",
  async run({ input, ...context }) {
    const { processId, to, instanceIds, reason } = input;
    const wish = { ...(await targetOf(context.tx, processId, to)), reason, instanceIds };
    const total = await countCandidates(context.tx, processId, wish);
    const run = await beginBatch(context, { kind: "migrate", subjectId: processId, wish, total });
    context.subject({ type: "process", id: processId });
    context.note({ versionNumber: wish.number, run: run.id, total, reason });
    return presentBatch(run);
  },
});
