import { along, command, sql } from "@tz/kernel/server/base";
import { finishDelivery } from "@tz/kernel/server/delivery";
import { completeTask } from "@tz/kernel/server/workflow";
import { z } from "zod";
import { mayDoIncoming } from "../incoming/policy.ts";
import { incomingSubject, loadIncoming } from "../incoming/store.ts";
import { stepInput } from "../step-input.ts";

/** 办结: the unit is done with the paper; the sender sees it and what came of it at once. What is written by hand stays within the unit. */
export const finishIncoming = command({
  name: "documents.finish-incoming",
  summary: { zh: "收文办结", en: "Finish an incoming paper" },
  access: "documents.registerIncoming",
  input: z.object({
    incomingId: z.uuid(),
    result: z.string().trim().max(1000).default(""),
    handwriting: stepInput.handwriting,
    version: z.int().optional(),
  }),
  output: z.object({ id: z.uuid() }),
  load: ({ tx, actor }, { incomingId }) => loadIncoming(tx, actor, incomingId, { lock: true }),
  version: (record) => record.version,
  may: (actor, record) => mayDoIncoming("finish", actor, record.access),
  async run(context) {
    const { tx, record, input, actor, now } = context;
    const result = input.result || null;
    const written = { opinion: result ?? undefined, handwriting: input.handwriting };
    const task = { case: { type: incomingSubject, id: record.id }, step: "finish" };
    await Promise.all([
      completeTask(context, { task, form: "documents.finish-incoming", ...written }),
      record.delivery_id && finishDelivery(context, actor, record.delivery_id, result),
    ]);
    const ended = sql`ended as (
      update documents.incoming set state = 'finished', finished_at = ${now}, result = ${result},
        step = null, step_en = null, handlers = null, version = version + 1
      where id = ${record.id})`;
    context.last(along(tx, "documents", [ended]));
    context.subject({ type: incomingSubject, id: record.id, unitId: record.unit_id });
    context.emit("documents.incoming-finished", { incomingId: record.id });
    return { id: record.id };
  },
});
