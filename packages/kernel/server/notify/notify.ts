import type { NoticeSettings } from "../../contract/notify/index.ts";
import { newId, sql, type WriteContext } from "../base/index.ts";
import { publish } from "./live.ts";
import { defaultSettings, leavesAt } from "./quiet.ts";
import { type Parameters, wordsOf } from "./words.ts";

export interface NoticeOrder {
  personIds: readonly string[];
  event: string;
  subject: { type: string; id: string };
  /** Fill the event's sentence. */
  parameters: Parameters;
  /** Where the notice leads, an address within the program. */
  link: string;
  urgent?: boolean;
  /** The same key tells the same person once, however often the job runs. */
  dedupeKey: string;
}

interface Addressed {
  id: string;
  person_id: string;
  settings: NoticeSettings | null;
  phone: string | null;
  email: string | null;
}

/** Tells any number of persons of one thing, in the caller's transaction; the messages by other channels leave later. */
export const notify = (context: WriteContext, order: NoticeOrder): Promise<void> => notifyOfMany(context, [order]);

/** The same for many things at once. */
export async function notifyOfMany(context: WriteContext, orders: readonly NoticeOrder[]): Promise<void> {
  const notices = orders.flatMap((order) =>
    [...new Set(order.personIds)].map((personId) => ({ id: newId(), personId, order })),
  );
  if (notices.length === 0) return;
  const told = await insertNotices(context, notices);
  if (told.length === 0) return;
  await queueMessages(context, notices, told);
  await publish(
    context.tx,
    told.map(({ person_id }) => person_id),
    "notice",
  );
}

interface Notice {
  id: string;
  personId: string;
  order: NoticeOrder;
}

async function insertNotices({ tx, now }: WriteContext, notices: readonly Notice[]): Promise<Addressed[]> {
  const wanted = notices.map(({ id, personId, order }) => ({
    id,
    person_id: personId,
    event: order.event,
    subject_type: order.subject.type,
    subject_id: order.subject.id,
    parameters: order.parameters,
    link: order.link,
    urgent: order.urgent ?? false,
    dedupe_key: order.dedupeKey,
  }));
  const { rows } = await sql<Addressed>`/*kept*/
    with told as (
      insert into kernel.notice (id, person_id, event, subject_type, subject_id, parameters, link, urgent, created_at,
        dedupe_key)
      select n.id, n.person_id, n.event, n.subject_type, n.subject_id, n.parameters, n.link, n.urgent, ${now},
        n.dedupe_key
      from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as n (id uuid, person_id uuid, event text,
        subject_type text, subject_id text, parameters jsonb, link text, urgent boolean, dedupe_key text)
      join kernel.person p on p.id = n.person_id and p.state = 'active'
      on conflict (person_id, dedupe_key) do nothing
      returning id, person_id)
    select t.id, t.person_id, s.settings, p.phone, p.email
    from told t
    join kernel.person p on p.id = t.person_id
    left join kernel.notice_setting s on s.person_id = t.person_id`.execute(tx);
  return rows;
}

interface MessageRow {
  id: string;
  notice_id: string;
  person_id: string;
  channel: "email" | "sms";
  address: string;
  not_before: string;
}

async function queueMessages(context: WriteContext, notices: readonly Notice[], told: Addressed[]): Promise<void> {
  const { tx, now, job } = context;
  const orders = new Map(notices.map(({ id, order }) => [id, order]));
  const rows = told.flatMap((person) => messagesFor(person, orders.get(person.id)!, now));
  if (rows.length === 0) return;
  await sql`/*kept*/
    insert into kernel.message (id, notice_id, person_id, channel, address, not_before, created_at)
    select id, notice_id, person_id, channel, address, not_before, ${now}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as m (id uuid, notice_id uuid, person_id uuid, channel text, address text, not_before timestamptz)`.execute(tx);
  const times = new Set(rows.map(({ not_before }) => not_before));
  for (const time of times) job("notify.send-messages", {}, { runAt: new Date(time), key: `notify.send ${time}` });
}

function messagesFor(person: Addressed, { event, urgent = false }: NoticeOrder, at: Date): MessageRow[] {
  const settings = person.settings ?? defaultSettings;
  const channels = settings.events[event] ?? wordsOf(event).channels;
  const addresses = { email: person.email, sms: person.phone };
  return channels.flatMap((channel) => {
    const address = addresses[channel];
    if (!address) return [];
    const not_before = leavesAt(settings, { channel, urgent, at }).toISOString();
    return [{ id: newId(), notice_id: person.id, person_id: person.person_id, channel, address, not_before }];
  });
}
