import { command, sql } from "@tz/kernel/server/base";
import { sendBackDelivery } from "@tz/kernel/server/delivery";
import { terminateInstance } from "@tz/kernel/server/workflow";
import { z } from "zod";
import { mayDoIncoming } from "../incoming/policy.ts";
import { incomingSubject, loadIncoming } from "../incoming/store.ts";

const called = { zh: "退回来文单位", en: "sent back to the sender" };

/** 退回来文单位: not ours, or not in order; the sender is told the reason (条例 第二十四条（三）). */
export const sendBackIncoming = command({
  name: "documents.send-back-incoming",
  summary: { zh: "退回来文", en: "Send an incoming paper back" },
  access: "documents.registerIncoming",
  input: z.object({ incomingId: z.uuid(), reason: z.string().trim().min(1).max(500), version: z.int().optional() }),
  output: z.object({ id: z.uuid() }),
  load: ({ tx, actor }, { incomingId }) => loadIncoming(tx, actor, incomingId, { lock: true }),
  version: (record) => record.version,
  may: (actor, record) => mayDoIncoming("sendBack", actor, record.access),
  async run(context) {
    const { tx, record, input, actor } = context;
    if (record.instance_id)
      await terminateInstance(context, {
        case: { type: incomingSubject, id: record.id },
        reason: input.reason,
        called,
      });
    if (record.delivery_id) await sendBackDelivery(context, actor, record.delivery_id, input.reason);
    await sql`
      update documents.incoming set state = 'sentBack', result = ${input.reason}, step = null, step_en = null,
        handlers = null, version = version + 1
      where id = ${record.id}`.execute(tx);
    context.subject({ type: incomingSubject, id: record.id, unitId: record.unit_id });
    context.note({ reason: input.reason });
    return { id: record.id };
  },
});
