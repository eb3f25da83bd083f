import { AppError, type Db, sql, type Tx } from "@tz/kernel/server/base";
import { departmentsOf, spellUnit } from "@tz/kernel/server/people";
import type { Selectable } from "kysely";
import type { FinishedPaper } from "../../contract/index.ts";
import { archives, type FondsTable, type OrganTable } from "../tables.ts";

export type FondsRow = Selectable<FondsTable>;

/**
 * The fonds of a unit; by primary key.
 * @throws AppError archives.no_fonds
 */
export async function fondsOf(db: Db, unitId: string): Promise<FondsRow> {
  const row = await archives(db)
    .selectFrom("archives.fonds")
    .selectAll()
    .where("unit_id", "=", unitId)
    .executeTakeFirst();
  if (!row) throw new AppError("archives.no_fonds");
  return row;
}

/** Stands for the unit's office where the unit has no department of that kind. */
const NO_DEPARTMENT = "00000000-0000-0000-0000-000000000000";

/** 机构（问题）: the department that a paper is classed by, with its code; null where the scheme does without. */
export async function organOf(
  tx: Tx,
  { scheme }: FondsRow,
  { unitId, departmentId }: Pick<FinishedPaper, "unitId" | "departmentId">,
): Promise<OrganTable | null> {
  if (scheme === "yearRetention") return null;
  const [departments, known] = await Promise.all([departmentsOf(tx, unitId), organsOf(tx, unitId)]);
  const department = departments.find(({ id }) => id === departmentId) ??
    departments.find(({ kind }) => kind === "office") ?? { id: NO_DEPARTMENT, name: "办公室" };
  return known.find(({ department_id }) => department_id === department.id) ?? makeOrgan(tx, unitId, department);
}

/** By the primary key. */
const organsOf = (tx: Tx, unitId: string): Promise<OrganTable[]> =>
  archives(tx).selectFrom("archives.organ").selectAll().where("unit_id", "=", unitId).execute();

async function makeOrgan(tx: Tx, unitId: string, { id, name }: { id: string; name: string }): Promise<OrganTable> {
  // Two first papers of two departments must not take one code.
  await sql`select pg_advisory_xact_lock(hashtext('archives.organ'), hashtext(${unitId}))`.execute(tx);
  const known = await organsOf(tx, unitId);
  const found = known.find(({ department_id }) => department_id === id);
  if (found) return found;
  const taken = new Set(known.map(({ code }) => code));
  const organ = { unit_id: unitId, department_id: id, code: organCode(name, taken), name };
  await archives(tx).insertInto("archives.organ").values(organ).execute();
  return organ;
}

/** Three letters of the name's spelling (办公室: BGS); a figure takes the last place where the letters are taken. */
export function organCode(name: string, taken: ReadonlySet<string>): string {
  const letters = spellUnit(name)
    .initials.toUpperCase()
    .replace(/[^A-Z0-9]/g, "")
    .padEnd(3, "X")
    .slice(0, 3);
  if (!taken.has(letters)) return letters;
  const tails = [..."123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  const free = tails.map((tail) => letters.slice(0, 2) + tail).find((code) => !taken.has(code));
  return free ?? firstFree(taken);
}

/** Beyond the departments that any office has. */
function firstFree(taken: ReadonlySet<string>): string {
  for (let n = 1; ; n += 1) {
    const code = String(n).padStart(3, "0");
    if (!taken.has(code)) return code;
  }
}
