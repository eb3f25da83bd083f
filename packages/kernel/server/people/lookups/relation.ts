import type { RegionLevel, UnitKind, UnitRelationKind } from "../../../contract/people/index.ts";
import { type Db, notFound, sql } from "../../base/index.ts";

/** How one unit stands to another, seen from the first: `superior` means that the other one leads it. */
export interface UnitRelation {
  kind: UnitRelationKind;
  /** Directly above or below, by the parent or by dual leadership; false also where there is no line. */
  direct: boolean;
  /** The line runs through dual leadership (双重领导), not through the parent. */
  dual: boolean;
  /** Units on the line between the two, from the first to the other: those that 越级 would skip. */
  between: string[];
}

export interface LineUnit {
  id: string;
  kind: UnitKind;
  level: RegionLevel;
  parentId: string | null;
  dualLeaderUnitIds: readonly string[];
}

const principalKinds: ReadonlySet<UnitKind> = new Set([
  "party",
  "government",
  "congress",
  "cppcc",
  "supervision",
  "court",
  "procuratorate",
]);

/**
 * The relation of two units out of them and all units above them.
 * @param above every unit above either of the two, by parents
 */
export function relationBetween(from: LineUnit, to: LineUnit, above: ReadonlyMap<string, LineUnit>): UnitRelation {
  if (from.id === to.id) return { kind: "same", direct: false, dual: false, between: [] };
  const up = lineUp(from, to, above);
  if (up) return { kind: "superior", ...up };
  const down = lineUp(to, from, above);
  if (down) return { kind: "inferior", ...down, between: down.between.toReversed() };
  const peers = from.level === to.level && principalKinds.has(from.kind) === principalKinds.has(to.kind);
  return { kind: peers ? "peer" : "unrelated", direct: false, dual: false, between: [] };
}

/** The way up from one unit to another: by dual leadership where that is direct, else by the parents. */
function lineUp(from: LineUnit, to: LineUnit, above: ReadonlyMap<string, LineUnit>): Omit<UnitRelation, "kind"> | null {
  if (from.parentId !== to.id && from.dualLeaderUnitIds.includes(to.id))
    return { direct: true, dual: true, between: [] };
  const between: string[] = [];
  for (let id = from.parentId; id !== null; id = above.get(id)?.parentId ?? null) {
    if (id === to.id) return { direct: between.length === 0, dual: false, between };
    between.push(id);
  }
  return null;
}

/**
 * How `fromUnitId` stands to `toUnitId`. One statement up the parents; index unit_pkey.
 * Peers are units of the same tier that are both principal organs (党委, 政府, 人大 …) or both not.
 * @throws AppError kernel.not_found when one of them does not exist
 */
export async function relationOf(db: Db, fromUnitId: string, toUnitId: string): Promise<UnitRelation> {
  return (await relationsOf(db, fromUnitId, [toUnitId])).get(toUnitId) as UnitRelation;
}

/**
 * How `fromUnitId` stands to each of many units, by their ids. One statement.
 * @throws AppError kernel.not_found when one of them does not exist
 */
export async function relationsOf(
  db: Db,
  fromUnitId: string,
  toUnitIds: readonly string[],
): Promise<Map<string, UnitRelation>> {
  const { rows } = await sql<LineUnit>`
    with recursive line as (
      select id, kind, level, parent_id, dual_leader_unit_ids from kernel.unit
      where id = any(${[fromUnitId, ...toUnitIds]}::uuid[])
      union
      select u.id, u.kind, u.level, u.parent_id, u.dual_leader_unit_ids
      from line join kernel.unit u on u.id = line.parent_id)
    select id, kind, level, parent_id as "parentId", dual_leader_unit_ids as "dualLeaderUnitIds" from line`.execute(db);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const existing = (id: string) => {
    const unit = byId.get(id);
    if (!unit) throw notFound();
    return unit;
  };
  const from = existing(fromUnitId);
  return new Map(toUnitIds.map((id) => [id, relationBetween(from, existing(id), byId)]));
}
