import { type Actor, type Db, sql, type Tx } from "@tz/kernel/server/base";
import { openInOthersNames } from "@tz/kernel/server/workflow";
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
 * Who has a task in which the application is filled in: its first step or the start of a process without one. The applicant, or who
 * got it when they left. By task_instance.
 */
const fillerId = sql<string | null>`(
  select t.person_id from kernel.task t join kernel.process_instance i on i.id = t.instance_id
  join kernel.process_version p on p.id = i.version_id
  where t.instance_id = a.instance_id and t.state = 'open' and i.status = 'running' and (
    p.graph -> 'nodes' -> t.node ->> 'kind' = 'start' or p.graph -> 'nodes' -> t.node -> 'step' ->> 'form' = ${submitForm})
  order by t.person_id <> a.applicant_id, t.no limit 1)`;

/** Has or had a task, or a copy to read; by task_instance, the primary key of applications.person and circulation_case. */
const isOfActor = (personId: string) => sql<boolean>`(
  exists (select 1 from applications.person p where p.person_id = ${personId} and p.application_id = a.id)
  or exists (select 1 from kernel.task t where t.instance_id = a.instance_id and t.state <> 'waiting'
    and (t.person_id = ${personId} or t.closed_by = ${personId}))
  or exists (select 1 from kernel.circulation c where c.case_type = ${applicationSubject} and c.case_id = a.id
    and c.person_id = ${personId}))`;

/** Whether somebody delegates to the actor; by delegation_to. */
const standsIn = (personId: string) => sql<boolean>`exists (
  select 1 from kernel.delegation g where g.to_person_id = ${personId} and g.revoked_at is null)`;

type Row = Omit<LoadedApplication, "access"> & { filler_id: string | null; of_actor: boolean; stands_in: boolean };

/** Who looks, and when: a delegation has its dates. */
interface Viewer {
  actor: Pick<Actor, "personId">;
  now: Date;
}

/** Any number of applications for somebody, in one query; two more for whoever stands in for somebody. */
export async function loadApplications(
  db: Db,
  viewer: Viewer,
  ids: readonly string[],
  { lock = false } = {},
): Promise<LoadedApplication[]> {
  const { personId } = viewer.actor;
  const { rows } = await sql<Row>`/*kept*/
    select ${columns}, ${fillerId} as filler_id, ${isOfActor(personId)} as of_actor, ${standsIn(personId)} as stands_in
    from ${rowSources} join kernel.unit u on u.id = a.unit_id
    where a.id = any (${ids}::uuid[]) order by a.id ${lock ? sql`for no key update of a` : sql``}`.execute(db);
  const lent = await inOthersNames(db, viewer, rows);
  return rows.map(({ filler_id: filler, of_actor, stands_in: _, ...row }) => {
    const state = filler ? "returned" : row.state === "returned" ? "running" : row.state;
    const { unit_id: unitId, applicant_id: applicantId } = row;
    const isOfActor = of_actor || lent.has(row.id);
    return { ...row, state, access: { unitId, applicantId, state, fillerId: filler, isOfActor } };
  });
}

/** Those that come to somebody at this moment in another's name; by task_instance. */
async function inOthersNames(db: Db, viewer: Viewer, rows: readonly Row[]): Promise<Set<string>> {
  const asked = rows.filter(({ of_actor, stands_in }) => stands_in && !of_actor);
  const open = asked.length > 0 ? await openInOthersNames(db, viewer) : undefined;
  if (!open) return new Set();
  const found = await sql<{ id: string }>`
    select r.case_id as id from kernel.task r
    where r.instance_id = any (${asked.map(({ instance_id }) => instance_id)}::uuid[]) and ${open}`.execute(db);
  return new Set(found.rows.map(({ id }) => id));
}

export async function loadApplication(db: Db, viewer: Viewer, id: string): Promise<LoadedApplication | undefined> {
  return (await loadApplications(db, viewer, [id]))[0];
}

/** The same, locked until the command ends. */
export async function lockApplication(tx: Tx, viewer: Viewer, id: string): Promise<LoadedApplication | undefined> {
  return (await loadApplications(tx, viewer, [id], { lock: true }))[0];
}
