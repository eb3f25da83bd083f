import { z } from "zod";
import { AppError, command, sql } from "../../base/index.ts";
import { mayTrack } from "../policy.ts";
import { lockDispatch } from "../store.ts";

const Whom = z.enum(["late", "unaccepted", "unfinished"]);

const conditions = {
  late: (now: Date) => sql`due_at < ${now}`,
  unaccepted: () => sql`state in ('sent', 'delivered', 'opened')`,
  unfinished: () => sql`true`,
};

/** 催办: reminds with one click every unit that is late, has not accepted or has not finished. */
export const urgeDeliveries = command({
  name: "delivery.urge",
  summary: { zh: "催办", en: "Urge units" },
  access: "signedIn",
  input: z.object({
    dispatchId: z.uuid(),
    whom: Whom,
    unitIds: z.array(z.uuid()).max(2000).optional().describe("Only these of them"),
    message: z.string().trim().max(200).optional(),
  }),
  output: z.object({ urged: z.int() }),
  load: ({ tx }, { dispatchId }) => lockDispatch(tx, dispatchId),
  may: (actor, row) => mayTrack(actor, row),
  async run({ tx, input, record, now, emit, note, subject }) {
    const chosen = input.unitIds ? sql`and unit_id = any(${input.unitIds}::uuid[])` : sql``;
    const { rows } = await sql<{ id: string; unit_id: string }>`
      update kernel.delivery set urged_at = ${now}, urge_count = urge_count + 1
      where dispatch_id = ${record.id} and finished_at is null
        and state in ('sent', 'delivered', 'opened', 'accepted') and ${conditions[input.whom](now)} ${chosen}
      returning id, unit_id`.execute(tx);
    if (rows.length === 0) throw new AppError("delivery.nobody_to_urge");
    subject({ type: record.subject_type, id: record.subject_id, unitId: record.sender_unit_id });
    note({ dispatchId: record.id, whom: input.whom, units: rows.length });
    emit("delivery.urged", {
      dispatchId: record.id,
      subject: { type: record.subject_type, id: record.subject_id },
      title: record.title,
      message: input.message ?? null,
      deliveries: rows.map((row) => ({ id: row.id, unitId: row.unit_id })),
    });
    return { urged: rows.length };
  },
});
