import { z } from "zod";
import { pageRequest } from "../../../contract/base/index.ts";
import { type BatchRefusal, BatchRefusalPage } from "../../../contract/workflow/index.ts";
import { decodeCursor, keysetPage, query, sql } from "../../base/index.ts";
import { visibleBatch } from "../batch/visible-batch.ts";

/** By the key of batch_refusal. */
export const listBatchRefusals = query({
  name: "workflow.list-batch-refusals",
  summary: { zh: "查看批量办理中未办的事项", en: "List what a run left as it was" },
  input: z.object({ runId: z.uuid(), ...pageRequest }),
  output: BatchRefusalPage,
  access: "signedIn",
  async run({ db, actor, input }) {
    await visibleBatch(db, actor, input.runId);
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
