import { type NextNumber, numberText } from "../../../contract/numbering/index.ts";
import { type Db, tables } from "../../base/index.ts";
import type { NumberingTables } from "../tables.ts";
import { type EntryRow, type SeriesRow, toEntryView } from "./entries.ts";

const ledger = tables<NumberingTables>();

/** As many voided or reserved numbers as a registrar can choose from. */
const MOST = 100;

/**
 * The number that would come next, and those that are kept or could be filled again. Somebody may be given it first: who
 * must have just this number asks for it with `wanted`. Served by the key of number_year and number_entry_open.
 */
export async function nextNumber(db: Db, series: SeriesRow, year: number): Promise<NextNumber> {
  const period = series.restarts ? year : 0;
  const counted = await ledger(db)
    .selectFrom("kernel.number_year")
    .select("last")
    .where("series_id", "=", series.id)
    .where("period", "=", period)
    .executeTakeFirst();
  const open = (state: "reserved" | "voided"): Promise<EntryRow[]> =>
    ledger(db)
      .selectFrom("kernel.number_entry")
      .selectAll()
      .where("series_id", "=", series.id)
      .where("period", "=", period)
      .where("state", "=", state)
      .orderBy("n")
      .limit(MOST)
      .execute();
  const n = (counted?.last ?? 0) + 1;
  const [reserved, voided] = [await open("reserved"), await open("voided")];
  return {
    year,
    n,
    text: numberText(series, year, n),
    reserved: reserved.map(toEntryView),
    voided: voided.map(toEntryView),
  };
}
