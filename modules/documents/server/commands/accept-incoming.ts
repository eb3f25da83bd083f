import { type Actor, command, sql, type WriteContext } from "@tz/kernel/server/base";
import { acceptDelivery, type DeliveryRow, markRead } from "@tz/kernel/server/delivery";
import { z } from "zod";
import type { DocumentType, Secrecy } from "../../contract/index.ts";
import { incomingSubject, insertIncoming } from "../incoming/store.ts";

const Accepted = z.object({ items: z.array(z.object({ deliveryId: z.uuid(), incomingId: z.uuid() })) });

/**
 * 签收: the copies that came by delivery enter the unit's box of papers to be registered; nothing is typed. Several at once:
 * all of them or none.
 */
export const acceptIncoming = command({
  name: "documents.accept-incoming",
  summary: { zh: "签收来文", en: "Accept papers that were delivered" },
  access: "delivery.receive",
  input: z.object({ deliveryIds: z.array(z.uuid()).min(1).max(200) }),
  output: Accepted,
  async run(context) {
    const items = [];
    // In order of their keys, so that two clerks who accept the same papers never wait for each other.
    for (const deliveryId of [...new Set(context.input.deliveryIds)].sort())
      items.push({ deliveryId, incomingId: await acceptOne(context, context.actor, deliveryId) });
    context.note({ accepted: items.length });
    return { items };
  },
});

interface SentDocument {
  document_type: DocumentType;
  secrecy: Secrecy;
  document_date: string | null;
}

async function acceptOne(context: WriteContext, actor: Actor, deliveryId: string): Promise<string> {
  const delivery = await acceptDelivery(context, actor, deliveryId);
  const sent = await sentDocument(context, delivery);
  await markRead(context, deliveryId, [actor.personId]);
  const id = await insertIncoming(context.tx, actor, {
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
  context.job("search.index", { type: incomingSubject, id });
  return id;
}

async function sentDocument({ tx }: WriteContext, delivery: DeliveryRow): Promise<SentDocument | undefined> {
  if (delivery.subject_type !== "documents.document") return undefined;
  const { rows } = await sql<SentDocument>`
    select document_type, secrecy, signed_on::text as document_date
    from documents.document where id = ${delivery.subject_id}`.execute(tx);
  return rows[0];
}
