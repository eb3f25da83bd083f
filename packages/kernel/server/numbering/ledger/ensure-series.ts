import type { DocumentClass, SeriesKind } from "../../../contract/numbering/index.ts";
import { AppError, newId, sql, type Tx, tables } from "../../base/index.ts";
import { unitById } from "../../people/index.ts";
import type { NumberingTables } from "../tables.ts";
import type { SeriesRow } from "./entries.ts";
import { findPattern } from "./find-pattern.ts";

const ledger = tables<NumberingTables>();

export type SeriesWish = { kind: "outgoing"; documentClass: DocumentClass } | { kind: "incoming" };

interface Default {
  name: string;
  /** What follows the organ's code. */
  ending: string;
  restarts: boolean;
}

const outgoingDefaults: Record<DocumentClass, Default> = {
  general: { name: "发文", ending: "发〔{year}〕{n}号", restarts: true },
  letter: { name: "函", ending: "函〔{year}〕{n}号", restarts: true },
  minutes: { name: "会议纪要", ending: "纪要〔{year}〕{n}号", restarts: true },
  order: { name: "令", ending: "令第{n}号", restarts: false },
  personnel: { name: "任免", ending: "任〔{year}〕{n}号", restarts: true },
  telegram: { name: "明电", ending: "明电〔{year}〕{n}号", restarts: true },
};

/**
 * The series from which a unit numbers something, made by default when it is first needed: from the unit's document code
 * for what goes out (府 gives 府发, 府函 …; a code that ends with 发 keeps it), 收文 for what comes in. Where a unit has
 * several, the oldest open one.
 * @throws AppError numbering.no_document_code, numbering.pattern_taken, numbering.series_closed
 */
export async function ensureSeries(tx: Tx, unitId: string, wish: SeriesWish): Promise<SeriesRow> {
  const documentClass = wish.kind === "outgoing" ? wish.documentClass : null;
  const found = await openSeries(tx, unitId, wish.kind, documentClass);
  if (found) return found;
  const made = await defaultSeries(tx, unitId, wish);
  await ledger(tx)
    .insertInto("kernel.number_series")
    .values({ id: newId(), unit_id: unitId, kind: wish.kind, document_class: documentClass, width: 1, ...made })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return (await openSeries(tx, unitId, wish.kind, documentClass)) ?? refuseMissing(tx, unitId, wish.kind, made.pattern);
}

// Served by number_series_unit.
function openSeries(tx: Tx, unitId: string, kind: SeriesKind, documentClass: DocumentClass | null) {
  return ledger(tx)
    .selectFrom("kernel.number_series")
    .modifyFront(sql`/*kept*/`)
    .selectAll()
    .where("unit_id", "=", unitId)
    .where("kind", "=", kind)
    .where("document_class", "is not distinct from", documentClass)
    .where("active", "=", true)
    .orderBy("id")
    .limit(1)
    .executeTakeFirst();
}

async function defaultSeries(tx: Tx, unitId: string, wish: SeriesWish) {
  if (wish.kind === "incoming") return { name: "收文", pattern: "收文〔{year}〕{n}号", restarts: true };
  const unit = await unitById(tx, unitId);
  if (!unit?.documentCode) throw new AppError("numbering.no_document_code", { unit: unit?.name ?? "" });
  const { name, ending, restarts } = outgoingDefaults[wish.documentClass];
  return { name, pattern: unit.documentCode.replace(/发$/, "") + ending, restarts };
}

/** Why no default series could be made: the unit closed it, or another unit writes the same numbers. */
async function refuseMissing(tx: Tx, unitId: string, kind: SeriesKind, pattern: string): Promise<never> {
  const taken = await findPattern(tx, { unitId, kind, pattern });
  if (taken?.unit_id === unitId) throw new AppError("numbering.series_closed", { series: taken.name });
  throw new AppError("numbering.pattern_taken", { pattern, unit: taken?.unit_name ?? "" });
}
