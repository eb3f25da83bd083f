import type { Selectable } from "kysely";
import { newId } from "../../base/index.ts";
import type { DepartmentTable } from "../tables.ts";
import type { ReadRow } from "./read-rows.ts";
import type { SheetFaults } from "./sheet-faults.ts";
import type { departmentSheet } from "./unit-sheets.ts";

type Row = ReadRow<typeof departmentSheet.columns>;
type DepartmentRow = Selectable<DepartmentTable>;

export interface DepartmentPlan {
  created: DepartmentRow[];
  changed: DepartmentRow[];
  unchanged: number;
}

/** What the departments belong to: active units by code. */
type Units = ReadonlyMap<string, { id: string; state: string }>;

/** Decides what the rows of the sheet of departments mean beside the active departments that are there. */
export function planDepartments(
  rows: readonly Row[],
  units: Units,
  present: readonly DepartmentRow[],
  faults: SheetFaults,
): DepartmentPlan {
  const before = new Map(present.map((one) => [keyOf(one.unit_id, one.name), one]));
  const after = new Map(before);
  const lastRanks = highestRanks(present);
  const kept = rows.flatMap((row) => {
    const unit = units.get(row.values.unitCode);
    if (unit?.state === "active") return [{ row, unitId: unit.id, key: keyOf(unit.id, row.values.name) }];
    faults.add(row.place("unitCode"), "people.unit_code_unknown", { code: row.values.unitCode });
    return [];
  });
  const first = new Map<string, Row>();
  for (const { row, unitId, key } of kept) {
    const repeated = first.get(key);
    if (repeated) faults.add(row.place("name"), "people.row_repeated", { row: repeated.place("name").row });
    first.set(key, repeated ?? row);
    after.set(key, plannedDepartment(row, unitId, before.get(key), lastRanks));
  }
  for (const { row, unitId, key } of kept) linkParent(row, unitId, key, after, faults);
  checkCircles(kept, after, faults);
  const planned = [...first.keys()].map((key) => ({ after: after.get(key)!, before: before.get(key) }));
  const created = planned.filter((one) => !one.before).map((one) => one.after);
  const changed = planned.filter((one) => one.before && differs(one.before, one.after)).map((one) => one.after);
  return { created, changed, unchanged: planned.length - created.length - changed.length };
}

const keyOf = (unitId: string, name: string) => `${unitId} ${name}`;

function highestRanks(present: readonly DepartmentRow[]): Map<string, number> {
  const ranks = new Map<string, number>();
  for (const { unit_id, rank } of present) ranks.set(unit_id, Math.max(rank, ranks.get(unit_id) ?? 0));
  return ranks;
}

function plannedDepartment(
  { values }: Row,
  unitId: string,
  before: DepartmentRow | undefined,
  lastRanks: Map<string, number>,
): DepartmentRow {
  if (!before && values.rank === null) lastRanks.set(unitId, (lastRanks.get(unitId) ?? 0) + 10);
  return {
    id: before?.id ?? newId(),
    unit_id: unitId,
    parent_id: null,
    name: values.name,
    kind: values.kind,
    rank: values.rank ?? before?.rank ?? lastRanks.get(unitId) ?? 10,
    state: "active",
    version: before?.version ?? 1,
  };
}

function linkParent(
  row: Row,
  unitId: string,
  key: string,
  after: ReadonlyMap<string, DepartmentRow>,
  faults: SheetFaults,
): void {
  const { parentName } = row.values;
  if (parentName === null) return;
  const parent = after.get(keyOf(unitId, parentName));
  if (parent) after.get(key)!.parent_id = parent.id;
  else faults.add(row.place("parentName"), "people.department_name_unknown", { name: parentName });
}

function checkCircles(
  rows: readonly { row: Row; key: string }[],
  after: ReadonlyMap<string, DepartmentRow>,
  faults: SheetFaults,
): void {
  const parents = new Map([...after.values()].map(({ id, parent_id }) => [id, parent_id]));
  for (const { row, key } of rows) {
    const { id } = after.get(key)!;
    const seen = new Set([id]);
    let at = parents.get(id) ?? null;
    while (at !== null && !seen.has(at)) {
      seen.add(at);
      at = parents.get(at) ?? null;
    }
    if (at === id) faults.add(row.place("parentName"), "people.department_below_itself");
  }
}

const differs = (before: DepartmentRow, after: DepartmentRow) => JSON.stringify(before) !== JSON.stringify(after);
