import { z } from "zod";
import { AppError, command, newId, sql, type Tx } from "../../base/index.ts";
import { mayTrack } from "../policy.ts";
import { lockDispatch, unsigned } from "../store.ts";

const Recalled = z.object({ recalled: z.int(), alreadyAccepted: z.int() });

interface Counts {
  recalled: string[];
  already_accepted: number;
}

/** 撤回: takes back the copies that no unit has accepted yet; an accepted one stays with its unit. */
export const recallDeliveries = command({
  name: "delivery.recall",
  summary: { zh: "撤回未签收的文件", en: "Recall copies not yet accepted" },
  access: "signedIn",
  input: z.object({
    dispatchId: z.uuid(),
    unitIds: z.array(z.uuid()).max(2000).optional().describe("All units when it is left out"),
    reason: z.string().trim().min(1).max(500),
  }),
  output: Recalled,
  load: ({ tx }, { dispatchId }) => lockDispatch(tx, dispatchId),
  may: (actor, row) => mayTrack(actor, row),
  async run({ tx, input, record, actor, now, emit, note, subject }) {
    const { recalled, already_accepted } = await recall(tx, input, { actor, now });
    if (recalled.length === 0) throw new AppError("delivery.accepted_cannot_recall");
    subject({ type: record.subject_type, id: record.subject_id, unitId: record.sender_unit_id });
    note({ dispatchId: record.id, recalled: recalled.length, reason: input.reason });
    emit("delivery.recalled", { dispatchId: record.id, unitIds: recalled, reason: input.reason });
    return { recalled: recalled.length, alreadyAccepted: already_accepted };
  },
});

interface By {
  actor: { personId: string; name: string; unitId: string; ip: string };
  now: Date;
}

/** Locked first: a copy that is being accepted at this moment is accepted when the lock is ours, and stays. */
async function recall(
  tx: Tx,
  { dispatchId, unitIds, reason }: { dispatchId: string; unitIds?: string[] | undefined; reason: string },
  { actor, now }: By,
): Promise<Counts> {
  const chosen = unitIds ? sql`and unit_id = any(${unitIds}::uuid[])` : sql``;
  const { rows: waiting } = await sql<{ id: string; unit_id: string; state: string }>`
    select id, unit_id, state from kernel.delivery where dispatch_id = ${dispatchId} ${chosen} order by id for update`.execute(
    tx,
  );
  const open = waiting.filter(({ state }) => state === "sent" || state === "delivered" || state === "opened");
  await sql`
    with moved as (
      update kernel.delivery set state = 'recalled', reason = ${reason}, version = version + 1
      where id = any(${open.map(({ id }) => id)}::uuid[])
      returning id, unit_id),
    receipt as (
      insert into kernel.receipt (id, delivery_id, type, unit_id, person_id, person_name, at, ip, reason)
      select r.receipt_id, m.id, 'recalled', ${actor.unitId}, ${actor.personId}, ${actor.name}, ${now}, ${actor.ip}, ${reason}
      from moved m
      join unnest(${open.map(({ id }) => id)}::uuid[], ${open.map(newId)}::uuid[]) as r (id, receipt_id) on r.id = m.id
      returning id),
    ${unsigned}
    select 1`.execute(tx);
  return {
    recalled: open.map(({ unit_id }) => unit_id),
    already_accepted: waiting.filter(({ state }) => state === "accepted").length,
  };
}
