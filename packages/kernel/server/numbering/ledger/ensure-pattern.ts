import { AppError, newId, type Tx, tables } from "../../base/index.ts";
import type { NumberingTables } from "../tables.ts";
import type { SeriesRow } from "./entries.ts";

const ledger = tables<NumberingTables>();

/** A series for things that are neither outgoing documents nor incoming papers, such as archive codes. */
export interface PatternWish {
  name: string;
  /** With `{n}`, and with `{year}` where numbers begin with 1 again each year. */
  pattern: string;
  /** Least number of digits. */
  width: number;
}

/**
 * The unit's series of this pattern, made when it is first needed; by number_series_pattern.
 * @throws AppError numbering.series_closed
 */
export async function ensurePattern(tx: Tx, unitId: string, { name, pattern, width }: PatternWish): Promise<SeriesRow> {
  const found = await ofPattern(tx, unitId, pattern);
  if (found) return refuseClosed(found);
  await ledger(tx)
    .insertInto("kernel.number_series")
    .values({
      id: newId(),
      unit_id: unitId,
      kind: "other",
      document_class: null,
      name,
      pattern,
      width,
      restarts: pattern.includes("{year}"),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return refuseClosed((await ofPattern(tx, unitId, pattern))!);
}

function ofPattern(tx: Tx, unitId: string, pattern: string): Promise<SeriesRow | undefined> {
  return ledger(tx)
    .selectFrom("kernel.number_series")
    .selectAll()
    .where("unit_id", "=", unitId)
    .where("pattern", "=", pattern)
    .executeTakeFirst();
}

function refuseClosed(series: SeriesRow): SeriesRow {
  if (!series.active) throw new AppError("numbering.series_closed", { series: series.name });
  return series;
}
