import { sentence } from "../../../contract/base/index.ts";
import { type AppError, asSystem, type JobContext, type Services, type WriteContext } from "../../base/index.ts";
import { advanceBatch, type BatchRow, endBatch, lockBatch, type Refusal } from "../batch/batch-row.ts";
import type { Item } from "../batch/work.ts";
import { workOf } from "../batch/work-of.ts";
import { attemptApart } from "../operations/apart.ts";
import type { ActingContext } from "../operations/meet.ts";

/**
 * Goes on with a run until nothing is left or somebody stops it: each case in a transaction of its own, together with how far the
 * run has come. A second worker that takes the job up, because the first seems dead, waits at the run's row.
 */
export async function runBatch({ services }: JobContext, { runId }: { runId: string }): Promise<void> {
  while (await asSystem(services, "workflow.run-batch", (context) => oneMore(context, runId))) {}
}

/** @returns whether there may be more */
async function oneMore(context: WriteContext, runId: string): Promise<boolean> {
  const { tx, services, now } = context;
  const run = await lockBatch(tx, runId);
  if (!run) return false;
  const work = workOf(run);
  const item = await work.next(tx, services);
  context.note({ run: runId, kind: run.kind, by: run.actor.name, ...(item && { item: item.id }) });
  if (!item) {
    await endBatch(tx, run, "done", now);
    return false;
  }
  const refusal = await attemptApart(actingFor(context, run), (part) => work.act(part, item.id));
  await advanceBatch(tx, run, item.id, refusal && told(services, item, refusal));
  return true;
}

/** Who began the run acts, as what they were then. */
const actingFor = (context: WriteContext, { actor }: BatchRow): ActingContext => ({
  ...context,
  actor: { ...actor, permissions: new Set(actor.permissions) },
});

function told({ registry }: Services, { what }: Item, { code, parameters }: AppError): Refusal {
  const words = registry.errors[code];
  const say = (language: "zh-CN" | "en") => (words ? sentence(words, language, parameters) : code);
  return { what, code, message: { zh: say("zh-CN"), en: say("en") } };
}
