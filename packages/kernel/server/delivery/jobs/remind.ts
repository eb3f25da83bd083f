import type { DeliveryUrgency } from "../../../contract/delivery/index.ts";
import { asSystem, type JobContext, sql, type WriteContext } from "../../base/index.ts";
import { addWorkingTime } from "../../calendar/index.ts";
import { rulesInForce } from "../../rules/index.ts";
import { reminderRules } from "../reminder-rules.ts";

const HOUR = 60 * 60 * 1000;

interface Dispatched {
  dispatchId: string;
  senderUnitId: string;
  urgency: DeliveryUrgency;
  dueAt: Date | null;
}

/** Queues what makes sure that no copy is forgotten: unaccepted, due soon, late. */
export async function scheduleReminders(context: WriteContext, dispatched: Dispatched): Promise<void> {
  const { tx, now, job } = context;
  const { dispatchId, senderUnitId, urgency, dueAt } = dispatched;
  const { acceptWithin, warnHoursBefore } = await rulesInForce(tx, reminderRules, now);
  const acceptBy = await addWorkingTime(tx, senderUnitId, now, acceptWithin[urgency]);
  job("delivery.remind-unaccepted", { dispatchId }, { runAt: acceptBy });
  if (!dueAt) return;
  const warnAt = new Date(dueAt.getTime() - warnHoursBefore * HOUR);
  if (warnAt > now) job("delivery.warn-due", { dispatchId }, { runAt: warnAt });
  job("delivery.mark-late", { dispatchId }, { runAt: dueAt });
}

interface Waiting {
  delivery_id: string;
  unit_id: string;
}

interface Concerned {
  dispatchId: string;
  subject: { type: string; id: string };
  title: string;
  senderUnitId: string;
  sentBy: string;
  deliveries: { id: string; unitId: string }[];
}

/** Tells of all copies that still wait, and comes back as often as the rules say as long as there are any. */
export function remindUnaccepted({ services }: JobContext, { dispatchId }: { dispatchId: string }): Promise<void> {
  return asSystem(services, "delivery.remind-unaccepted", async (context) => {
    const concerned = await concernedBy(context, dispatchId, sql`d.state in ('sent', 'delivered', 'opened')`);
    if (!concerned) return;
    context.emit("delivery.unaccepted", concerned);
    const again = await nextReminder(context, concerned);
    context.job("delivery.remind-unaccepted", { dispatchId }, { runAt: again });
  });
}

const unfinished = sql`d.finished_at is null and d.due_at is not null
  and d.state in ('sent', 'delivered', 'opened', 'accepted')`;

export function warnDue({ services }: JobContext, { dispatchId }: { dispatchId: string }): Promise<void> {
  return asSystem(services, "delivery.warn-due", async (context) => {
    const concerned = await concernedBy(context, dispatchId, unfinished);
    if (concerned) context.emit("delivery.due-soon", concerned);
  });
}

/** Tells of all copies past their date, and comes back as often as the rules say as long as there are any. */
export function markLate({ services }: JobContext, { dispatchId }: { dispatchId: string }): Promise<void> {
  return asSystem(services, "delivery.mark-late", async (context) => {
    const concerned = await concernedBy(context, dispatchId, unfinished);
    if (!concerned) return;
    context.emit("delivery.late", concerned);
    const again = await nextReminder(context, concerned);
    context.job("delivery.mark-late", { dispatchId }, { runAt: again });
  });
}

async function nextReminder({ tx, now }: WriteContext, { senderUnitId }: Concerned): Promise<Date> {
  const { againAfter } = await rulesInForce(tx, reminderRules, now);
  return addWorkingTime(tx, senderUnitId, now, againAfter);
}

async function concernedBy(
  { tx, subject, note }: WriteContext,
  dispatchId: string,
  condition: ReturnType<typeof sql>,
): Promise<Concerned | undefined> {
  const { rows } = await sql<Waiting & Head>`
    select d.id as delivery_id, d.unit_id, s.subject_type, s.subject_id, s.title, s.sender_unit_id, s.sent_by
    from kernel.dispatch s join kernel.delivery d on d.dispatch_id = s.id
    where s.id = ${dispatchId} and ${condition}
    order by d.id`.execute(tx);
  const first = rows[0];
  if (!first) return undefined;
  subject({ type: first.subject_type, id: first.subject_id, unitId: first.sender_unit_id });
  note({ dispatchId, units: rows.length });
  return {
    dispatchId,
    subject: { type: first.subject_type, id: first.subject_id },
    title: first.title,
    senderUnitId: first.sender_unit_id,
    sentBy: first.sent_by,
    deliveries: rows.map((row) => ({ id: row.delivery_id, unitId: row.unit_id })),
  };
}

interface Head {
  subject_type: string;
  subject_id: string;
  title: string;
  sender_unit_id: string;
  sent_by: string;
}
