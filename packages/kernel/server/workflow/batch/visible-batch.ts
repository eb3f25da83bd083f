import { type Actor, type Db, notFound } from "../../base/index.ts";
import { type BatchRow, readBatch } from "./batch-row.ts";
import { maySeeBatch } from "./may-see-batch.ts";

/** @throws AppError kernel.not_found, also for whoever may not see it */
export async function visibleBatch(db: Db, actor: Actor, runId: string): Promise<BatchRow> {
  const found = await readBatch(db, runId);
  if (!found || !maySeeBatch(actor, found)) throw notFound();
  return found;
}
