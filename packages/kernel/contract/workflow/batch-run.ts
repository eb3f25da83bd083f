import { z } from "zod";
import { bilingual, instant, pageOf } from "../base/index.ts";

/** What is done to many cases, one after the other, without anybody waiting for it. */
export const batchKinds = ["migrate", "handOver"] as const;
export const batchStates = ["running", "stopped", "done"] as const;

/** How far such a run has come; what was done stays done when it is stopped. */
export const BatchRun = z
  .object({
    id: z.uuid(),
    kind: z.enum(batchKinds),
    state: z.enum(batchStates),
    /** How many there were to look at when it began; `batchCap` means that many or more. */
    total: z.int(),
    done: z.int(),
    refused: z.int(),
    startedAt: instant,
    endedAt: instant.nullable(),
    by: z.object({ id: z.uuid(), name: z.string() }),
  })
  .meta({ id: "BatchRun" });
export type BatchRun = z.infer<typeof BatchRun>;

export const batchCap = 100_000;

/** What a run left as it was, and why. */
export const BatchRefusal = z
  .object({
    /** Of the case's instance or the task. */
    itemId: z.uuid(),
    what: bilingual,
    code: z.string(),
    message: bilingual,
  })
  .meta({ id: "BatchRefusal" });
export type BatchRefusal = z.infer<typeof BatchRefusal>;
export const BatchRefusalPage = pageOf(BatchRefusal);
