import { administratorsWith, permissionHolders } from "../access/index.ts";
import {
  type Db,
  type Event,
  inPassing,
  type JobContext,
  type Services,
  type Subscriber,
  sql,
  type Tx,
  type WriteContext,
} from "../base/index.ts";
import { publish } from "./live.ts";
import { notify, notifyOfMany } from "./notify.ts";

interface Sending {
  id: string;
  subject_type: string;
  subject_id: string;
  title: string;
  sender_unit_id: string;
  sender_name: string;
  sent_by: string;
  urgency: string;
}

interface AboutUnits {
  dispatchId: string;
  deliveries: { id: string; unitId: string }[];
  message?: string | null;
}

interface AboutOne {
  dispatchId: string;
  deliveryId: string;
  unitId: string;
  reason: string;
}

const box = "/incoming?box=waiting";
const board = ({ subject_type, subject_id }: Sending) => `/tracking/${subject_type}/${subject_id}`;

/** Tells the receiving units' clerks. */
async function tellUnits(
  context: WriteContext,
  event: string,
  { dispatchId, deliveries, message }: AboutUnits,
  stamp: string,
): Promise<void> {
  const sending = await sendingOf(context.tx, dispatchId);
  const receivers = await permissionHolders(
    context.tx,
    context.services,
    "delivery.receive",
    deliveries.map(({ unitId }) => unitId),
  );
  const personIds = [...receivers.values()].flat();
  await notify(context, {
    personIds,
    event,
    subject: { type: sending.subject_type, id: sending.subject_id },
    parameters: { title: sending.title, unit: sending.sender_name, reason: message ?? "" },
    link: box,
    urgent: sending.urgency !== "normal",
    dedupeKey: `${event} ${dispatchId} ${stamp}`,
  });
  await publish(context.tx, personIds, "deliveries");
}

/** Whoever sent it, and those of the sending unit who both receive and track; its leaders only track, and look at the board when they wish. */
async function trackersOf(db: Db, services: Services, sending: Sending): Promise<string[]> {
  const receivers = await senders(db, services, "delivery.receive", sending);
  const trackers = new Set(await senders(db, services, "delivery.track", sending));
  return [...new Set([sending.sent_by, ...receivers.filter((personId) => trackers.has(personId))])];
}

/** The people of the sending unit who hold a permission. */
async function senders(db: Db, services: Services, permission: string, { sender_unit_id }: Sending): Promise<string[]> {
  return [...(await permissionHolders(db, services, permission, [sender_unit_id])).values()].flat();
}

async function tellSender(
  context: WriteContext,
  event: string,
  dispatchId: string,
  parameters: Record<string, string | number>,
  stamp: string,
): Promise<void> {
  const sending = await sendingOf(context.tx, dispatchId);
  const personIds = await trackersOf(context.tx, context.services, sending);
  await notify(context, {
    personIds,
    event,
    subject: { type: sending.subject_type, id: sending.subject_id },
    parameters: { title: sending.title, ...parameters },
    link: board(sending),
    dedupeKey: `${event} ${dispatchId} ${stamp}`,
  });
  await publish(context.tx, personIds, "deliveries");
}

/** Tells those who can mend it, of each unit once a day, and nothing of the paper: administrators read none. */
async function tellGranters(context: WriteContext, { deliveries }: AboutUnits): Promise<void> {
  const personIds = await administratorsWith(context.tx, context.services, "access.manageRoles");
  const unitIds = deliveries.map(({ unitId }) => unitId);
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from kernel.unit where id = any(${unitIds}::uuid[])`.execute(context.tx);
  const event = "delivery.unit-without-receiver";
  const day = context.now.toISOString().slice(0, 10);
  await notifyOfMany(
    context,
    rows.map(({ id, name }) => ({
      personIds,
      event,
      subject: { type: "unit", id },
      parameters: { unit: name },
      link: "/administration/grants?role=clerk&view=unserved",
      dedupeKey: `${event} ${id} ${day}`,
    })),
  );
}

async function sendingOf(tx: Db, dispatchId: string): Promise<Sending> {
  const { rows } = await sql<Sending>`/*kept*/
    select id, subject_type, subject_id, title, sender_unit_id, sender_name, sent_by, urgency
    from kernel.dispatch where id = ${dispatchId}`.execute(tx);
  return rows[0]!;
}

async function unitNames(tx: Tx, unitIds: readonly string[]): Promise<string> {
  const { rows } = await sql<{ name: string }>`
    select name from kernel.unit where id = any(${unitIds}::uuid[]) order by rank`.execute(tx);
  const names = rows.map(({ name }) => name);
  return names.length > 3 ? `${names.slice(0, 3).join("、")}等${names.length}个单位` : names.join("、");
}

type Tell<Payload> = (context: WriteContext, payload: Payload, at: string) => Promise<void>;

function on<Payload>(event: string, tell: Tell<Payload>): Subscriber {
  return {
    on: event,
    name: `notify.${event}`,
    run: ({ services }: JobContext, heard: Event<never>) =>
      inPassing(services, (context) => tell(context, heard.payload as Payload, heard.at)),
  };
}

const toUnits = (event: string) =>
  on<AboutUnits>(event, (context, payload, at) => tellUnits(context, event, payload, at));

const toUnitsAndSender = (event: string, senderEvent: string) =>
  on<AboutUnits>(event, async (context, payload, at) => {
    await tellUnits(context, event, payload, at);
    await tellSender(context, senderEvent, payload.dispatchId, { count: payload.deliveries.length }, at);
  });

const ofOneToSender = (event: string) =>
  on<AboutOne>(event, async (context, { dispatchId, deliveryId, unitId, reason }) => {
    const unit = await unitNames(context.tx, [unitId]);
    await tellSender(context, event, dispatchId, { unit, reason }, deliveryId);
  });

/** What nobody need be told, but an open board shows at once. */
const renewsBoard = (event: string): Subscriber => ({
  on: event,
  name: `notify.${event}`,
  async runMany({ services, db }: JobContext, events: readonly Event<{ dispatchId: string }>[]) {
    const trackers = new Set<string>();
    for (const dispatchId of new Set(events.map(({ payload }) => payload.dispatchId))) {
      const sending = await sendingOf(db, dispatchId);
      for (const personId of [sending.sent_by, ...(await senders(db, services, "delivery.track", sending))])
        trackers.add(personId);
    }
    await publish(db, [...trackers], "deliveries");
  },
});

/** Who is told of what happens to copies; the table of the whole is under test, so that nothing lies where nobody looks. */
export const deliverySubscribers: readonly Subscriber[] = [
  toUnits("delivery.delivered"),
  toUnits("delivery.urged"),
  toUnits("delivery.due-soon"),
  toUnitsAndSender("delivery.unaccepted", "delivery.unaccepted-by-others"),
  toUnitsAndSender("delivery.late", "delivery.late-at-others"),
  renewsBoard("delivery.accepted"),
  renewsBoard("delivery.finished"),
  ofOneToSender("delivery.sent-back"),
  ofOneToSender("delivery.refused"),
  on<AboutUnits>("delivery.undeliverable", async (context, undeliverable, at) => {
    const { dispatchId, deliveries } = undeliverable;
    const unit = await unitNames(
      context.tx,
      deliveries.map(({ unitId }) => unitId),
    );
    await tellSender(context, "delivery.undeliverable", dispatchId, { unit }, at);
    await tellGranters(context, undeliverable);
  }),
  on<{ dispatchId: string; unitIds: string[]; reason: string }>("delivery.recalled", async (context, payload, at) => {
    const sending = await sendingOf(context.tx, payload.dispatchId);
    const receivers = await permissionHolders(context.tx, context.services, "delivery.receive", payload.unitIds);
    await notify(context, {
      personIds: [...receivers.values()].flat(),
      event: "delivery.recalled",
      subject: { type: sending.subject_type, id: sending.subject_id },
      parameters: { title: sending.title, unit: sending.sender_name, reason: payload.reason },
      link: box,
      dedupeKey: `delivery.recalled ${payload.dispatchId} ${at}`,
    });
  }),
];
