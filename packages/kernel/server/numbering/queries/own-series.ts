import { type Actor, type Db, notFound } from "../../base/index.ts";
import type { SeriesRow } from "../ledger/entries.ts";
import { isOwn, loadSeries } from "../ledger/load.ts";

/** @throws AppError kernel.not_found for what is not the actor's unit's */
export async function ownSeries(db: Db, actor: Actor, id: string): Promise<SeriesRow> {
  const series = await loadSeries(db, id);
  if (!series || !isOwn(actor, series)) throw notFound();
  return series;
}
