import { delegatorsOf } from "../../access/index.ts";
import { type Actor, type Db, type Services, sql } from "../../base/index.ts";
import { type CaseRef, caseTypeOf } from "../module.ts";
import type { Relation } from "../policy.ts";

interface Subject {
  personId: string;
  unitId: string;
  kind: string;
  case: CaseRef;
  drafterId: string;
}

type Registered = Pick<Services, "registry">;

/** How somebody stands to a task; undefined where it is not theirs to see. The handler's own task costs no statement. */
export async function relationTo(
  services: Registered,
  db: Db,
  actor: Actor,
  now: Date,
  subject: Subject,
): Promise<Relation | undefined> {
  if (subject.personId === actor.personId) return "handler";
  const delegators = await delegatorsOf(db, actor.personId, now, subject.kind);
  if (delegators.some(({ personId }) => personId === subject.personId))
    return isOwnDraft(services, actor.personId, subject) ? "author" : "delegate";
  if (await isInvolved(db, actor.personId, subject.case)) return "involved";
  const oversees = actor.permissions.has("workflow.readUnitTasks") && actor.unitId === subject.unitId;
  return oversees ? "overseer" : undefined;
}

/** Whether somebody drafted a case themselves, and so does not handle it in another's name. */
export const isOwnDraft = (
  services: Registered,
  personId: string,
  { drafterId, case: { type } }: Pick<Subject, "drafterId" | "case">,
): boolean => drafterId === personId && !caseTypeOf(services, type)?.drafterStandsIn;

/**
 * Whether a person drafted a case, has or had a task of it, or a copy to read. Served by process_instance_case,
 * task_instance and circulation_case.
 */
export async function isInvolved(db: Db, personId: string, { type, id }: CaseRef): Promise<boolean> {
  const { rows } = await sql<{ involved: boolean }>`
    select exists (
        select 1 from kernel.process_instance i where i.case_type = ${type} and i.case_id = ${id} and (i.drafter_id = ${personId}
          or exists (select 1 from kernel.task t where t.instance_id = i.id and t.state <> 'waiting'
            and (t.person_id = ${personId} or t.closed_by = ${personId}))))
      or exists (
        select 1 from kernel.circulation c where c.case_type = ${type} and c.case_id = ${id} and c.person_id = ${personId})
      as involved`.execute(db);
  return rows[0]!.involved;
}

/**
 * Whether a case may be read: its module says so, or the person has had to do with it, or stands in at this moment for whoever has a
 * task of it.
 */
export async function mayReadCase(
  services: Pick<Services, "registry" | "clock">,
  db: Db,
  actor: Actor,
  ref: CaseRef,
): Promise<boolean> {
  const type = caseTypeOf(services, ref.type);
  if (!type) return false;
  if (await isInvolved(db, actor.personId, ref)) return true;
  return (await type.mayRead(db, actor, ref.id)) || standsIn(services, db, actor, ref);
}

interface OpenPart {
  kind: string;
  person_id: string;
  drafter_id: string;
}

/** Whether somebody can handle a task of a case in another's name now. Served by process_instance_running and task_instance. */
async function standsIn(
  services: Pick<Services, "registry" | "clock">,
  db: Db,
  { personId }: Actor,
  { type, id }: CaseRef,
): Promise<boolean> {
  const { rows } = await sql<OpenPart>`
    select t.kind, t.person_id, i.drafter_id
    from kernel.process_instance i join kernel.task t on t.instance_id = i.id and t.state = 'open'
    where i.case_type = ${type} and i.case_id = ${id} and i.status in ('running', 'suspended')`.execute(db);
  const [first] = rows;
  if (!first || isOwnDraft(services, personId, { drafterId: first.drafter_id, case: { type, id } })) return false;
  const delegators = await delegatorsOf(db, personId, services.clock.now(), first.kind);
  return delegators.some((delegator) => rows.some(({ person_id }) => person_id === delegator.personId));
}
