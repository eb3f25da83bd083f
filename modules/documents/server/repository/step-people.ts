import { type Db, sql } from "@tz/kernel/server/base";
import type { CountersignKind } from "../../contract/index.ts";
import type { DocumentRecord } from "./document-record.ts";

/** A department or unit whose opinion is asked, and the person who answers for it; null where nobody can. */
export interface AskedParty {
  kind: CountersignKind;
  unitId: string;
  departmentId: string | null;
  name: string;
  personId: string | null;
}

export interface StepPeople {
  /** The head of the drafter's department; null where there is none but the drafter. */
  departmentHead: string | null;
  /** Whether the chosen signer leads the unit, or the organ whose office it is. */
  isSignerLeader: boolean;
  /** In the order asked for. */
  parties: AskedParty[];
}

interface Row {
  department_head: string | null;
  is_signer_leader: boolean;
  parties: AskedParty[];
}

/**
 * Whom a document meets on its way: one statement, by post_department, post_unit and the primary key of post_role. For
 * a department its head answers; for another unit its office director, then its clerk, then its first leader; for a
 * joint issuer its first leader.
 */
export async function findStepPeople(
  db: Db,
  { row, content }: DocumentRecord,
  asked: { departmentIds: readonly string[]; unitIds: readonly string[] },
): Promise<StepPeople> {
  const issuers = content.jointIssuers.map(({ unitId }) => unitId);
  const { rows } = await sql<Row>`
    with party (kind, unit_id, department_id, name, place) as (
      select 'department', d.unit_id, d.id, d.name, w.place
      from unnest(${[...asked.departmentIds]}::uuid[]) with ordinality as w (id, place)
      join kernel.department d on d.id = w.id and d.unit_id = ${row.unit_id} and d.state = 'active'
      union all
      select w.kind, u.id, null, u.name, 1000 + w.place
      from unnest(${[...asked.unitIds.map(() => "unit"), ...issuers.map(() => "issuer")]}::text[],
        ${[...asked.unitIds, ...issuers]}::uuid[]) with ordinality as w (kind, id, place)
      join kernel.unit u on u.id = w.id and u.state = 'active' and u.id <> ${row.unit_id})
    select
      (select nullif(head.person_id, ${row.drafter_id}::uuid) from (
        select person_id from kernel.post where department_id = ${row.department_id} and ended_at is null
        order by is_leader desc, rank, id limit 1) head) as department_head,
      exists (select 1 from kernel.post t join kernel.unit u on u.id = ${row.unit_id}
        where t.person_id = ${content.signer?.personId ?? null} and t.ended_at is null and t.is_leader
          and t.department_id is null
          and (t.unit_id = u.id or u.kind = 'office' and t.unit_id = u.parent_id)) as is_signer_leader,
      (select coalesce(jsonb_agg(jsonb_build_object('kind', kind, 'unitId', unit_id, 'departmentId', department_id,
          'name', name, 'personId', case kind
            when 'department' then (select person_id from kernel.post t
              where t.department_id = party.department_id and t.ended_at is null
              order by t.is_leader desc, t.rank, t.id limit 1)
            when 'issuer' then (select person_id from kernel.post t
              where t.unit_id = party.unit_id and t.ended_at is null and t.is_leader
                and t.department_id is null order by t.rank, t.id limit 1)
            else (select t.person_id from kernel.post t left join kernel.post_role r on r.post_id = t.id
                and r.role_id in ('officeDirector', 'clerk')
              where t.unit_id = party.unit_id and t.ended_at is null and (r.role_id is not null or t.is_leader)
              order by case r.role_id when 'officeDirector' then 0 when 'clerk' then 1 else 2 end, t.rank, t.id limit 1)
          end) order by place), '[]') from party) as parties`.execute(db);
  const { department_head, is_signer_leader, parties } = rows[0] as Row;
  return { departmentHead: department_head, isSignerLeader: is_signer_leader, parties };
}
