import { type Actor, type Db, sql } from "@tz/kernel/server/base";
import type { Selectable } from "kysely";
import type { SealView } from "../../contract/index.ts";
import { actionsOn } from "../policy.ts";
import type { SealTable } from "../tables.ts";

export interface SealRow extends Selectable<SealTable> {
  unit_name: string;
  keeper_name: string;
  uses: number;
}

/** What every query of seals selects; uses are counted by use_of_seal. */
const columns = sql`s.*, u.name as unit_name, k.name as keeper_name,
  (select count(*)::int from seals.use x where x.seal_id = s.id) as uses
  from seals.seal s join kernel.unit u on u.id = s.unit_id join kernel.person k on k.id = s.keeper_id`;

/** A seal, locked where a command asks; by the primary key. */
export async function loadSeal(db: Db, id: string, { lock = false } = {}): Promise<SealRow | undefined> {
  const { rows } = await sql<SealRow>`
    select ${columns} where s.id = ${id} ${lock ? sql`for no key update of s` : sql``}`.execute(db);
  return rows[0];
}

/** A person's own, not refused or destroyed; by seal_of_person. */
export async function stampOf(db: Db, personId: string): Promise<SealRow | undefined> {
  const { rows } = await sql<SealRow>`
    select ${columns} where s.person_id = ${personId} and s.state in ('requested', 'active', 'suspended')`.execute(db);
  return rows[0];
}

/** Seals from the newest on: of one unit (seal_list), those that have ended and could be renewed (seal_ending), or all (the primary key). */
export async function listSeals(
  db: Db,
  { unitId, endedBy }: { unitId?: string; endedBy?: Date | undefined },
  after: string | undefined,
  limit: number,
): Promise<SealRow[]> {
  const { rows } = await sql<SealRow>`
    select ${columns}
    where ${unitId === undefined ? sql`true` : sql`s.unit_id = ${unitId}`}
      and ${endedBy ? sql`s.state in ('active', 'suspended') and s.valid_until <= ${endedBy}` : sql`true`} and ${after ? sql`s.id < ${after}` : sql`true`}
    order by s.id desc limit ${limit}`.execute(db);
  return rows;
}

export const sealAccess = (row: Pick<SealRow, "unit_id" | "keeper_id" | "state" | "person_id">) => ({
  unitId: row.unit_id,
  keeperId: row.keeper_id,
  state: row.state,
  isStamp: row.person_id !== null,
});

/** Its own and that for programs outside, once they were issued. */
export const certificatesOf = (row: Pick<SealRow, "certificate_id" | "outside_certificate_id">): string[] =>
  [row.certificate_id, row.outside_certificate_id].filter((id) => id !== null);

const iso = (at: Date | null) => at?.toISOString() ?? null;

export function presentSeal(row: SealRow, actor: Actor): SealView {
  return {
    id: row.id,
    version: row.version,
    kind: row.person_id ? "person" : "unit",
    name: row.name,
    unitName: row.unit_name,
    keeper: { id: row.keeper_id, name: row.keeper_name },
    state: row.state,
    reason: row.reason,
    requestedBy: row.requested_by_name,
    requestedAt: row.requested_at.toISOString(),
    decidedBy: row.decided_by_name,
    decidedAt: iso(row.decided_at),
    validUntil: iso(row.valid_until),
    uses: row.uses,
    may: actionsOn(actor, sealAccess(row)),
  };
}
