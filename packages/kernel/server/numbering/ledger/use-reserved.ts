import { AppError, notFound } from "../../base/index.ts";
import { type AllottedNumber, toAllotted } from "./allot-number.ts";
import { type EntryRow, lockEntry, setFate } from "./entries.ts";
import type { NumberingContext, NumberSubject } from "./fate.ts";

/**
 * Gives a number that is kept for somebody to what it was kept for. Whether the actor may, the caller has decided.
 * @throws AppError kernel.not_found, numbering.not_reserved
 */
export async function useReserved(
  context: NumberingContext,
  { entryId, subject }: { entryId: string; subject: NumberSubject },
): Promise<AllottedNumber> {
  const entry = await lockEntry(context.tx, entryId);
  if (!entry) throw notFound();
  return toAllotted(await fillReserved(context, entry, subject));
}

/** The same with an entry that is locked already. */
export async function fillReserved(
  context: NumberingContext,
  entry: EntryRow,
  subject: NumberSubject,
): Promise<EntryRow> {
  if (entry.state !== "reserved") throw new AppError("numbering.not_reserved", { text: entry.text });
  return setFate(context, entry, { state: "used", act: "used", subject });
}
