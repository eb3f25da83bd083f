import { type Actor, command, requireAccess, sql, type WriteContext } from "@tz/kernel/server/base";
import { acceptDelivery, type DeliveryRow } from "@tz/kernel/server/delivery";
import { z } from "zod";
import { type DocumentType, RegistrationAtOnce, type Secrecy } from "../../contract/index.ts";
import { register } from "../incoming/register.ts";
import { incomingSubject, insertIncoming } from "../incoming/store.ts";

const Accepted = z.object({
  items: z.array(
    z.object({
      deliveryId: z.uuid(),
      incomingId: z.uuid(),
      /** Given where it was registered at once. */
      receivedNumber: z.string().nullable(),
    }),
  ),
});

/**
 * 签收, and with `registration` 登记 as well: the copies that came by delivery enter the unit's box of papers to be registered, or
 * its register; nothing is typed. Several at once: all of them or none.
 */
export const acceptIncoming = command({
  name: "documents.accept-incoming",
  summary: { zh: "签收来文", en: "Accept papers that were delivered" },
  access: "delivery.receive",
  input: z.object({
    deliveryIds: z.array(z.uuid()).min(1).max(200),
    registration: RegistrationAtOnce.optional(),
  }),
  output: Accepted,
  async run(context) {
    const { input, actor, services } = context;
    if (input.registration) requireAccess(services, "documents.registerIncoming", actor);
    const papers = [];
    // In order of their keys, so that two clerks who accept the same papers never wait for each other.
    for (const deliveryId of [...new Set(input.deliveryIds)].sort())
      papers.push(await acceptOne(context, actor, deliveryId));
    const items = [];
    for (const { delivery, incomingId } of papers) {
      const receivedNumber = input.registration
        ? await registerOne(context, delivery, incomingId, input.registration)
        : null;
      items.push({ deliveryId: delivery.id, incomingId, receivedNumber });
    }
    context.note({ accepted: items.length, ...(input.registration && { papers: items }) });
    return { items };
  },
});

type Context = WriteContext & { actor: Actor };

/** Enters a copy just accepted in the register. @returns its number */
async function registerOne(
  context: Context,
  { title, urgency, due_at }: DeliveryRow,
  id: string,
  { dueAt = due_at?.toISOString() ?? null, ...said }: z.output<typeof RegistrationAtOnce>,
): Promise<string> {
  const paper = { id, title, urgency, dueAt: due_at };
  return (await register(context, paper, { ...said, dueAt, pages: null })).receivedNumber;
}

interface SentDocument {
  document_type: DocumentType;
  secrecy: Secrecy;
  document_date: string | null;
}

async function acceptOne(context: WriteContext, actor: Actor, deliveryId: string) {
  const delivery = await acceptDelivery(context, actor, deliveryId);
  const sent = await sentDocument(context, delivery);
  const incomingId = insertIncoming(context, actor, {
    origin: "delivery",
    delivery_id: deliveryId,
    document_id: sent ? delivery.subject_id : null,
    title: delivery.title,
    document_type: sent?.document_type ?? null,
    document_number: delivery.number ?? "",
    sender_unit_id: delivery.sender_unit_id,
    sender_name: delivery.sender_name,
    ...(sent && { secrecy: sent.secrecy }),
    urgency: delivery.urgency,
    document_date: sent?.document_date ?? null,
    received_at: context.now,
    due_at: delivery.due_at,
  });
  context.job("search.index", { type: incomingSubject, id: incomingId });
  return { delivery, incomingId };
}

async function sentDocument({ tx }: WriteContext, delivery: DeliveryRow): Promise<SentDocument | undefined> {
  if (delivery.subject_type !== "documents.document") return undefined;
  const { rows } = await sql<SentDocument>`/*kept*/
    select document_type, secrecy, signed_on::text as document_date
    from documents.document where id = ${delivery.subject_id}`.execute(tx);
  return rows[0];
}
