import { asSystem, type JobContext } from "../../base/index.ts";
import { lockEntry, setFate } from "../ledger/entries.ts";

const REASON = "预留到期未使用，自动退回";

/** Gives a number back whose time of keeping is over; nothing when it was used, voided or kept anew. */
export function returnExpired({ services, now }: JobContext, { entryId }: { entryId: string }): Promise<void> {
  return asSystem(services, "numbering.return-expired", async (context) => {
    const entry = await lockEntry(context.tx, entryId);
    if (entry?.state !== "reserved" || entry.held_until === null || entry.held_until > now) return;
    await setFate(context, entry, { state: "voided", act: "expired", reason: REASON });
    context.emit("numbering.reservation-expired", { entryId: entry.id, text: entry.text, holderId: entry.holder_id });
    context.note({ text: entry.text, holder: entry.holder_name });
    context.subject({ type: "numbering.entry", id: entry.id, unitId: entry.unit_id });
  });
}
