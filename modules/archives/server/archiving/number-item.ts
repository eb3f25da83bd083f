import { AppError, type WriteContext } from "@tz/kernel/server/base";
import { allotNumber, ensurePattern } from "@tz/kernel/server/numbering";
import {
  type ArchiveClass,
  archiveCode,
  archiveSubject,
  retentionEntries,
  seriesPattern,
} from "../../contract/index.ts";

/** As many items as a code of four figures can count. */
const MOST = 9999;

export interface ItemNumber {
  n: number;
  code: string;
  number_entry_id: string;
}

/**
 * Gives an item the next number of its class, and one that became free first, so that a class has no gap.
 * @throws AppError archives.class_full
 */
export async function numberItem(
  context: Pick<WriteContext, "tx" | "now">,
  unitId: string,
  of: ArchiveClass & { organName: string | null },
  item: { id: string; title: string },
): Promise<ItemNumber> {
  const name = ["档号", retentionEntries[of.retention].zh, of.organName].filter(Boolean).join(" ");
  const series = await ensurePattern(context.tx, unitId, { name, pattern: seriesPattern(of), width: 4 });
  const { n, entryId } = await allotNumber(context, {
    seriesId: series.id,
    at: new Date(Date.UTC(of.year, 6, 1)),
    subject: { type: archiveSubject, ...item },
    refill: true,
  });
  if (n > MOST) throw new AppError("archives.class_full");
  return { n, code: archiveCode(of, n), number_entry_id: entryId };
}
