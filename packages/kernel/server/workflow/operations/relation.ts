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
