import { AppError, notFound } from "../../base/index.ts";
import { type EntryRow, lockEntry, setFate } from "./entries.ts";
import type { NumberingContext } from "./fate.ts";

/**
 * Voids a number that is used or kept; it stays in the ledger and may be filled again (`wanted`). Whoever calls this for
 * a number of a record takes it off that record in the same transaction.
 * @throws AppError kernel.not_found, numbering.already_voided
 */
export async function voidNumber(
  context: NumberingContext,
  { entryId, reason }: { entryId: string; reason: string },
): Promise<void> {
  const entry = await lockEntry(context.tx, entryId);
  if (!entry) throw notFound();
  await voidEntry(context, entry, reason);
}

/** The same with an entry that is locked already. */
export async function voidEntry(context: NumberingContext, entry: EntryRow, reason: string): Promise<EntryRow> {
  if (entry.state === "voided") throw new AppError("numbering.already_voided", { text: entry.text });
  return setFate(context, entry, { state: "voided", act: "voided", reason });
}
