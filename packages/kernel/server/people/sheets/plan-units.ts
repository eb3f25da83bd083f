import { newId } from "../../base/index.ts";
import type { UnitRow } from "../lookups/units.ts";
import type { NewUnitRow } from "../organisation.ts";
import type { ReadRow } from "./read-rows.ts";
import type { SheetFaults } from "./sheet-faults.ts";
import type { unitSheet } from "./unit-sheets.ts";

type Row = ReadRow<typeof unitSheet.columns>;
type PlannedUnit = Required<Pick<NewUnitRow, "id" | "state" | "dual_leader_unit_ids">> & NewUnitRow;

export interface UnitPlan {
  created: PlannedUnit[];
  changed: PlannedUnit[];
  unchanged: number;
  /** Every unit as it will be, by code. */
  byCode: ReadonlyMap<string, PlannedUnit>;
}

interface Present {
  units: readonly UnitRow[];
  /** Codes of the regions that have not ended. */
  regions: ReadonlySet<string>;
}

/** Decides what the rows of the sheet of units mean beside the units that are there; what cannot be is named in `faults`. */
export function planUnits(rows: readonly Row[], { units, regions }: Present, faults: SheetFaults): UnitPlan {
  const present = new Map(units.map((unit) => [unit.code, unit]));
  const byCode = new Map<string, PlannedUnit>(present);
  const kept = keepFirstOfEachCode(rows, faults);
  let lastRank = Math.max(0, ...units.map(({ rank }) => rank));
  for (const row of kept) {
    const { code, rank } = row.values;
    const before = present.get(code);
    if (before?.state === "abolished")
      faults.add(row.place("code"), "people.unit_code_abolished", { code, name: before.name });
    if (!regions.has(row.values.regionCode))
      faults.add(row.place("regionCode"), "people.region_unknown", { code: row.values.regionCode });
    if (!before && rank === null) lastRank += 10;
    byCode.set(code, plannedUnit(row, before, lastRank));
  }
  linkUnits(kept, byCode, faults);
  checkNames(kept, byCode, faults);
  checkCircles(kept, byCode, faults);
  return sortOut(kept, byCode, present);
}

function keepFirstOfEachCode(rows: readonly Row[], faults: SheetFaults): Row[] {
  const first = new Map<string, Row>();
  for (const row of rows) {
    const before = first.get(row.values.code);
    if (before) faults.add(row.place("code"), "people.row_repeated", { row: before.place("code").row });
    else first.set(row.values.code, row);
  }
  return [...first.values()];
}

/** The unit as the row wants it; its leaders come when all units are known. */
function plannedUnit({ values }: Row, before: UnitRow | undefined, lastRank: number): PlannedUnit {
  return {
    id: before?.id ?? newId(),
    code: values.code,
    name: values.name,
    short_name: values.shortName,
    document_code: values.documentCode,
    kind: values.kind,
    level: values.level,
    parent_id: null,
    region_code: values.regionCode,
    dual_leader_unit_ids: [],
    rank: values.rank ?? before?.rank ?? lastRank,
    state: "active",
  };
}

function linkUnits(rows: readonly Row[], byCode: ReadonlyMap<string, PlannedUnit>, faults: SheetFaults): void {
  for (const row of rows) {
    const unit = byCode.get(row.values.code)!;
    const find = (code: string, column: "parentCode" | "dualLeaderCodes") => {
      const leader = byCode.get(code);
      if (leader?.state === "active") return leader.id;
      faults.add(row.place(column), "people.unit_code_unknown", { code });
      return null;
    };
    const { parentCode, dualLeaderCodes } = row.values;
    unit.parent_id = parentCode === null ? null : find(parentCode, "parentCode");
    unit.dual_leader_unit_ids = [...new Set(dualLeaderCodes ?? [])].flatMap(
      (code) => find(code, "dualLeaderCodes") ?? [],
    );
  }
}

function checkNames(rows: readonly Row[], byCode: ReadonlyMap<string, PlannedUnit>, faults: SheetFaults): void {
  const active = [...byCode.values()].filter(({ state }) => state === "active");
  const named = Map.groupBy(active, ({ name }) => name);
  for (const row of rows) {
    const { name } = row.values;
    if ((named.get(name)?.length ?? 0) > 1) faults.add(row.place("name"), "people.unit_name_taken", { name });
  }
}

/** A unit may not be led by itself, through its parents, or through a further leader that is below it. */
function checkCircles(rows: readonly Row[], byCode: ReadonlyMap<string, PlannedUnit>, faults: SheetFaults): void {
  const parents = new Map([...byCode.values()].map(({ id, parent_id }) => [id, parent_id ?? null]));
  for (const row of rows) {
    const { id, parent_id, dual_leader_unit_ids } = byCode.get(row.values.code)!;
    if (parent_id && isAbove(parents, id, parent_id)) faults.add(row.place("parentCode"), "people.unit_below_itself");
    if (dual_leader_unit_ids.some((leader) => isAbove(parents, id, leader)))
      faults.add(row.place("dualLeaderCodes"), "people.unit_below_itself");
  }
}

/** Whether going up from `from` one meets `id`. */
function isAbove(parents: ReadonlyMap<string, string | null>, id: string, from: string): boolean {
  const seen = new Set<string>();
  for (let at: string | null = from; at !== null && !seen.has(at); at = parents.get(at) ?? null) {
    if (at === id) return true;
    seen.add(at);
  }
  return false;
}

function sortOut(
  rows: readonly Row[],
  byCode: ReadonlyMap<string, PlannedUnit>,
  present: ReadonlyMap<string, UnitRow>,
): UnitPlan {
  const planned = rows.map(({ values: { code } }) => ({ after: byCode.get(code)!, before: present.get(code) }));
  const created = planned.filter(({ before }) => !before).map(({ after }) => after);
  const changed = planned.filter(({ before, after }) => before && differs(before, after)).map(({ after }) => after);
  return { created, changed, unchanged: planned.length - created.length - changed.length, byCode };
}

const differs = (before: UnitRow, after: PlannedUnit) =>
  (Object.keys(after) as (keyof PlannedUnit)[]).some(
    (key) => JSON.stringify(after[key]) !== JSON.stringify((before as Partial<PlannedUnit>)[key]),
  );
