import { sentence } from "../../../contract/base/index.ts";
import { checkPattern, type Pattern, patternFaults, type SeriesView } from "../../../contract/numbering/index.ts";
import { type Actor, AppError, invalid, type Tx } from "../../base/index.ts";
import type { SeriesRow } from "./entries.ts";
import { findPattern } from "./find-pattern.ts";

export function toSeriesView(row: SeriesRow): SeriesView {
  return {
    id: row.id,
    unitId: row.unit_id,
    kind: row.kind,
    documentClass: row.document_class,
    name: row.name,
    pattern: row.pattern,
    restarts: row.restarts,
    width: row.width,
    active: row.active,
    version: row.version,
  };
}

/**
 * Refuses a pattern from which no numbers, or another series' numbers, would be made.
 * @param except the series that is changed
 * @throws AppError kernel.invalid with every fault, numbering.pattern_taken
 */
export async function refusePattern(tx: Tx, actor: Actor, series: Pattern, except?: string): Promise<void> {
  const faults = checkPattern(series).map((code) => ({
    path: "pattern",
    code,
    message: sentence(patternFaults[code], actor.language),
  }));
  if (faults.length > 0) throw invalid(faults);
  const { pattern, kind } = series;
  const taken = await findPattern(tx, { unitId: actor.unitId, kind, pattern, ...(except && { except }) });
  if (taken) throw new AppError("numbering.pattern_taken", { pattern, unit: taken.unit_name });
}
