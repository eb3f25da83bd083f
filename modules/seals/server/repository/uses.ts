import { type Actor, type Db, sql } from "@tz/kernel/server/base";
import type { Selectable } from "kysely";
import type { UseView } from "../../contract/index.ts";
import { maySeal, type UseAccess } from "../policy.ts";
import type { SealTable, UseTable } from "../tables.ts";

/** One use of a seal with the seal that it is for, where the unit or person has one. */
export interface UseRow extends Selectable<UseTable> {
  unit_name: string;
  person_name: string | null;
  /** Of the seal in use or suspended. */
  live_seal: string | null;
  live_state: Extract<SealTable["state"], "active" | "suspended"> | null;
  keeper_id: string | null;
}

/** By seal_of_unit or seal_of_person. Who left the unit keeps its seal no more, even before another keeper is named. */
const columns = sql`x.*, u.name as unit_name, p.name as person_name, s.id as live_seal, s.state as live_state,
  case when s.person_id is not null or exists (select from kernel.post k
    where k.person_id = s.keeper_id and k.unit_id = s.unit_id and k.ended_at is null) then s.keeper_id end as keeper_id
  from seals.use x
  join kernel.unit u on u.id = x.unit_id
  left join kernel.person p on p.id = x.person_id
  left join seals.seal s on s.state in ('active', 'suspended')
    and (case when x.person_id is null then s.unit_id = x.unit_id and s.person_id is null else s.person_id = x.person_id end)`;

/** By the primary key. */
export async function loadUse(db: Db, id: string, { lock = false } = {}): Promise<UseRow | undefined> {
  const { rows } =
    await sql<UseRow>`select ${columns} where x.id = ${id} ${lock ? sql`for no key update of x` : sql``}`.execute(db);
  return rows[0];
}

/** Everything about one paper, by use_of_paper. */
export async function usesOf(db: Db, type: string, id: string): Promise<UseRow[]> {
  const { rows } = await sql<UseRow>`
    select ${columns} where x.subject_type = ${type} and x.subject_id = ${id} and x.state <> 'withdrawn'
    order by x.signature, x.id`.execute(db);
  return rows;
}

/** What waits for a unit's keepers, or what they did, the newest first; by use_of_unit. */
export async function listUsesOf(
  db: Db,
  unitId: string,
  states: readonly UseTable["state"][],
  after: string | undefined,
  limit: number,
): Promise<UseRow[]> {
  const { rows } = await sql<UseRow>`
    select ${columns} where x.unit_id = ${unitId} and x.state = any(${states}::text[]) and ${after ? sql`x.id < ${after}` : sql`true`}
    order by x.id desc limit ${limit}`.execute(db);
  return rows;
}

export const accessOfUse = (row: UseRow): UseAccess => ({
  unitId: row.unit_id,
  keeperId: row.keeper_id,
  sealState: row.live_state,
  state: row.state,
});

export function presentUse(row: UseRow, actor: Actor): UseView {
  return {
    id: row.id,
    unitName: row.unit_name,
    personName: row.person_name,
    title: row.title,
    number: row.number,
    state: row.state,
    askedAt: row.asked_at.toISOString(),
    doneAt: row.done_at?.toISOString() ?? null,
    doneBy: row.done_by_name,
    reason: row.reason,
    sealState: row.live_state,
    maySeal: maySeal(actor, accessOfUse(row)) === true,
  };
}
