import type { DelegationView } from "../../../contract/access/index.ts";
import { type Actor, type Db, sql } from "../../base/index.ts";
import type { DelegationTable } from "../tables.ts";

export interface DelegationRow extends DelegationTable {
  from_name: string;
  to_name: string;
  creator_name: string;
  /** The person who delegates has a live post in the unit of whoever asks. */
  from_own_unit: boolean;
}

/** The columns of a delegation over `d`, with names; `unitId` is the asking person's. */
export const delegationColumns = (unitId: string) => sql`
  d.*, f.name as from_name, t.name as to_name, c.name as creator_name,
  exists (select 1 from kernel.post p where p.person_id = d.from_person_id and p.unit_id = ${unitId}
    and p.ended_at is null) as from_own_unit`;

export const delegationTables = sql`
  kernel.delegation d join kernel.person f on f.id = d.from_person_id
  join kernel.person t on t.id = d.to_person_id join kernel.person c on c.id = d.created_by`;

/** One delegation, locked. */
export async function lockDelegation(db: Db, id: string, unitId: string): Promise<DelegationRow | undefined> {
  const { rows } = await sql<DelegationRow>`
    select ${delegationColumns(unitId)} from ${delegationTables} where d.id = ${id} for no key update of d`.execute(db);
  return rows[0];
}

/** Whether somebody may decide for a person's tasks: the person, or the office director of one of the person's units. */
export const decidesFor = (actor: Actor, personId: string, isOfOwnUnit: boolean): boolean =>
  personId === actor.personId || (isOfOwnUnit && actor.permissions.has("access.delegateForOthers"));

export const mayRevoke = (actor: Actor, row: DelegationRow): boolean =>
  decidesFor(actor, row.from_person_id, row.from_own_unit);

export function stateOf(row: DelegationTable, now: Date): DelegationView["state"] {
  if (row.revoked_at) return "revoked";
  if (now < row.starts_at) return "upcoming";
  return now < row.ends_at ? "running" : "over";
}

export function presentDelegation(row: DelegationRow, actor: Actor, now: Date): DelegationView {
  const state = stateOf(row, now);
  const isOpen = state === "upcoming" || state === "running";
  return {
    id: row.id,
    from: { id: row.from_person_id, name: row.from_name },
    to: { id: row.to_person_id, name: row.to_name },
    startsAt: row.starts_at.toISOString(),
    endsAt: row.ends_at.toISOString(),
    kinds: row.kinds,
    reason: row.reason,
    state,
    createdAt: row.created_at.toISOString(),
    createdBy: { id: row.created_by, name: row.creator_name },
    may: isOpen && mayRevoke(actor, row) ? ["revoke"] : [],
  };
}
