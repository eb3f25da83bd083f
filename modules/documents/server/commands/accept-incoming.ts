import { type Actor, command, requireAccess, type WriteContext } from "@tz/kernel/server/base";
import { acceptDelivery, type DeliveryRow, deliveriesToAccept } from "@tz/kernel/server/delivery";
import { z } from "zod";
import { RegistrationAtOnce } from "../../contract/index.ts";
import { register } from "../incoming/register.ts";
import { enterDelivered, incomingSubject } from "../incoming/store.ts";

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
    const deliveries = await deliveriesToAccept(context, actor, new Set(input.deliveryIds));
    const papers = deliveries.map((delivery) => ({ delivery, incomingId: acceptOne(context, actor, delivery) }));
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

/** @returns the id of the paper that comes of the copy */
function acceptOne(context: WriteContext, actor: Actor, delivery: DeliveryRow): string {
  acceptDelivery(context, actor, delivery);
  const incomingId = enterDelivered(context, actor, delivery);
  context.job("search.index", { type: incomingSubject, id: incomingId });
  return incomingId;
}
