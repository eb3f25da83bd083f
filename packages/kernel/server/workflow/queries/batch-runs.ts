import { z } from "zod";
import { pageRequest } from "../../../contract/base/index.ts";
import { type BatchRefusal, BatchRefusalPage, BatchRun } from "../../../contract/workflow/index.ts";
import { type Actor, type Db, decodeCursor, keysetPage, notFound, query, sql } from "../../base/index.ts";
import { type BatchRow, newestBatch, presentBatch, readBatch } from "../batch/batch-row.ts";
import { maySeeBatch } from "../batch/may-see-batch.ts";

export const readBatchRun = query({
  name: "workflow.read-batch",
  summary: { zh: "查看批量办理的进度", en: "See how far a run over many cases has come" },
  input: z.object({ runId: z.uuid() }),
  output: BatchRun,
  access: "signedIn",
  run: async ({ db, actor, input }) => presentBatch(await visible(db, actor, input.runId)),
});

/** By the key of batch_refusal. */
export const listBatchRefusals = query({
  name: "workflow.list-batch-refusals",
  summary: { zh: "查看批量办理中未办的事项", en: "List what a run left as it was" },
  input: z.object({ runId: z.uuid(), ...pageRequest }),
  output: BatchRefusalPage,
  access: "signedIn",
  async run({ db, actor, input }) {
    await visible(db, actor, input.runId);
    const [after] = decodeCursor(input.cursor, z.tuple([z.uuid()])) ?? ["00000000-0000-0000-0000-000000000000"];
    const { rows } = await sql<BatchRefusal>`
      select item_id as "itemId", what, code, message from kernel.batch_refusal
      where run_id = ${input.runId} and item_id > ${after} order by item_id limit ${input.limit + 1}`.execute(db);
    return keysetPage(
      rows,
      input.limit,
      ({ itemId }) => [itemId],
      (row) => row,
    );
  },
});

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

async function visible(db: Db, actor: Actor, runId: string): Promise<BatchRow> {
  const found = await readBatch(db, runId);
  if (!found || !maySeeBatch(actor, found)) throw notFound();
  return found;
}
