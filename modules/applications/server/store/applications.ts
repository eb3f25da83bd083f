import { type Actor, type Db, sql, type Tx } from "@tz/kernel/server/base";
import { applicationSubject, submitForm } from "../../contract/index.ts";
import type { ApplicationAccess } from "../policy.ts";
import type { ApplicationRecord } from "../tables.ts";

/** An application with what decides about it for one actor. */
export interface LoadedApplication extends ApplicationRecord {
  unit_name: string;
  department_name: string | null;
  form_title: string;
  access: ApplicationAccess;
}

export const caseOf = (applicationId: string) => ({ type: applicationSubject, id: applicationId });

/** The columns of a list; what was filled in is read with one application only. */
export const rowColumns = sql`a.id, a.form_id, a.title, a.number, a.state, a.applicant_id, a.applicant_name, a.step, a.step_en,
  a.handlers, a.created_at, a.submitted_at, a.ended_at, d.name as department_name, v.title as form_title`;
export const rowSources = sql`applications.application a
  join applications.form_version v on v.id = a.version_id left join kernel.department d on d.id = a.department_id`;

const columns = sql`${rowColumns}, a.version_id, a.unit_id, a.department_id, a.pending, a.values, a.days, a.number_entry_id,
  a.instance_id, a.refused, a.reason, a.month::text as month, a.updated_at, a.version, u.short_name as unit_name`;

/**
 * Whether the applicant has a task in which the application is filled in: its first step or the start of a process without one. By
 * task_instance.
 */
const isAtApplicant = sql<boolean>`exists (
  select 1 from kernel.task t join kernel.process_instance i on i.id = t.instance_id
  join kernel.process_version p on p.id = i.version_id
  where t.instance_id = a.instance_id and t.state = 'open' and i.status = 'running' and t.person_id = a.applicant_id and (
    p.graph -> 'nodes' -> t.node ->> 'kind' = 'start' or p.graph -> 'nodes' -> t.node -> 'step' ->> 'form' = ${submitForm}))`;

/** Has or had a task, or a copy to read; by task_instance, the primary key of applications.person and circulation_case. */
const isOfActor = (personId: string) => sql<boolean>`(
  exists (select 1 from applications.person p where p.person_id = ${personId} and p.application_id = a.id)
  or exists (select 1 from kernel.task t where t.instance_id = a.instance_id and t.state <> 'waiting'
    and (t.person_id = ${personId} or t.closed_by = ${personId}))
  or exists (select 1 from kernel.circulation c where c.case_type = ${applicationSubject} and c.case_id = a.id
    and c.person_id = ${personId}))`;

type Row = Omit<LoadedApplication, "access"> & { at_applicant: boolean; of_actor: boolean };

/** Any number of applications for somebody, in one query. */
export async function loadApplications(
  db: Db,
  actor: Pick<Actor, "personId">,
  ids: readonly string[],
  { lock = false } = {},
): Promise<LoadedApplication[]> {
  const { rows } = await sql<Row>`/*kept*/
    select ${columns}, ${isAtApplicant} as at_applicant, ${isOfActor(actor.personId)} as of_actor
    from ${rowSources} join kernel.unit u on u.id = a.unit_id
    where a.id = any (${ids}::uuid[]) order by a.id ${lock ? sql`for no key update of a` : sql``}`.execute(db);
  return rows.map(({ at_applicant, of_actor, ...row }) => {
    const state = at_applicant ? "returned" : row.state === "returned" ? "running" : row.state;
    const { unit_id: unitId, applicant_id: applicantId } = row;
    return { ...row, state, access: { unitId, applicantId, state, isAtApplicant: at_applicant, isOfActor: of_actor } };
  });
}

export async function loadApplication(
  db: Db,
  actor: Pick<Actor, "personId">,
  id: string,
): Promise<LoadedApplication | undefined> {
  return (await loadApplications(db, actor, [id]))[0];
}

/** The same, locked until the command ends. */
export async function lockApplication(tx: Tx, actor: Actor, id: string): Promise<LoadedApplication | undefined> {
  return (await loadApplications(tx, actor, [id], { lock: true }))[0];
}
