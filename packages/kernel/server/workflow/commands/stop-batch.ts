import { z } from "zod";
import { BatchRun } from "../../../contract/workflow/index.ts";
import { command, notFound } from "../../base/index.ts";
import { endBatch, lockBatch, presentBatch, readBatch } from "../batch/batch-row.ts";
import { maySeeBatch } from "../batch/may-see-batch.ts";

/** What has been done stays done; the rest stays as it is. One that is over already is answered as it ended. */
export const stopBatch = command({
  name: "workflow.stop-batch",
  summary: { zh: "停止批量办理", en: "Stop what is being done to many cases" },
  input: z.object({ runId: z.uuid() }),
  output: BatchRun,
  access: "signedIn",
  async run({ input: { runId }, tx, now, actor, note }) {
    const known = await readBatch(tx, runId);
    if (!known || !maySeeBatch(actor, known)) throw notFound();
    const running = await lockBatch(tx, runId);
    if (running) await endBatch(tx, running, "stopped", now);
    const run = (await readBatch(tx, runId))!;
    note({ run: runId, kind: run.kind, done: run.done, refused: run.refused });
    return presentBatch(run);
  },
});
