import type { WorkflowEvent, WorkflowEventName } from "../../../contract/workflow/index.ts";
import { permissionHolders } from "../../access/index.ts";
import { asSystem, type Db, type JobContext, sql, type WriteContext } from "../../base/index.ts";
import { addWorkingTime, nextWorkingMoment } from "../../calendar/index.ts";
import { aboutCase, nothingElse } from "../operations/events.ts";
import type { CaseWords } from "../store/instance.ts";
import { escalate, type Overdue } from "./escalate.ts";

const AT_ONCE = 200;

interface DueRow extends Overdue {
  instance_id: string;
  step_name: string;
  step_name_en: string | null;
  person_id: string;
  unit_id: string;
  case_type: string;
  case_id: string;
  kind: string;
  title: string;
  urgency: CaseWords["urgency"];
  case_unit_id: string;
  case_unit_name: string;
}

/**
 * Tells handlers, and those who keep their unit's tasks, what is due soon, overdue or left lying. Whatever has been told of
 * comes up again: at its due time, then every working day until somebody handles it.
 */
export async function remind({ services, db, now }: JobContext): Promise<void> {
  if (!(await anythingDue(db, now))) return;
  for (let told = AT_ONCE; told === AT_ONCE; )
    told = await asSystem(services, "workflow.remind", (context) => remindSome(context));
}

const notSuspended = sql`not exists (
  select 1 from kernel.process_instance i where i.id = instance_id and i.status = 'suspended')`;

/** Most minutes nothing is, and a row of the audit trail that says so would bury the others. Served by task_remind. */
async function anythingDue(db: Db, now: Date): Promise<boolean> {
  const { rows } = await sql`
    select from kernel.task where state = 'open' and remind_at <= ${now} and ${notSuspended} limit 1`.execute(db);
  return rows.length > 0;
}

/** Served by task_remind. Two servers that run at once take different tasks. */
async function remindSome(context: WriteContext): Promise<number> {
  const { tx, now } = context;
  const { rows } = await sql<DueRow>`
    select t.id, t.instance_id, t.node, t.step_name, t.step_name_en, t.person_id, t.post_id, t.unit_id, t.case_type, t.case_id, t.kind, t.title,
      t.urgency, t.case_unit_id, t.case_unit_name, t.due_at, i.version_id
    from kernel.task t join kernel.process_instance i on i.id = t.instance_id and i.status = 'running'
    where t.state = 'open' and t.remind_at <= ${now}
    order by t.remind_at limit ${AT_ONCE} for update of t skip locked`.execute(tx);
  if (rows.length === 0) return 0;
  const moments = await momentsOf(context, [...new Set(rows.map(({ unit_id }) => unit_id))]);
  const keepers = await permissionHolders(tx, context.services, "workflow.readUnitTasks", [...moments.keys()]);
  const told = rows.filter(({ unit_id }) => moments.get(unit_id)!.works);
  const leaders = await escalate(context, told);
  for (const row of told) tell(context, row, [...(keepers.get(row.unit_id) ?? []), ...(leaders.get(row.id) ?? [])]);
  await postpone(context, rows, moments);
  context.note({ told: told.length });
  return rows.length;
}

interface Moments {
  works: boolean;
  /** When to tell again: on the next working day; at the next opening while nobody works. */
  next: Date;
}

/** Nobody is reminded outside the office hours of their unit. */
async function momentsOf({ tx, now }: WriteContext, unitIds: readonly string[]): Promise<Map<string, Moments>> {
  const moments = new Map<string, Moments>();
  for (const unitId of unitIds) {
    const opening = await nextWorkingMoment(tx, unitId, now);
    const works = opening <= now;
    moments.set(unitId, { works, next: works ? await addWorkingTime(tx, unitId, now, { days: 1 }) : opening });
  }
  return moments;
}

function nameFor({ due_at }: DueRow, now: Date): WorkflowEventName {
  if (due_at === null) return "workflow.task-forgotten";
  return due_at <= now ? "workflow.task-overdue" : "workflow.task-due-soon";
}

function tell(context: WriteContext, row: DueRow, keepers: readonly string[]): void {
  const ref = { type: row.case_type, id: row.case_id };
  const { kind, title, urgency, case_unit_id: unitId, case_unit_name: unitName } = row;
  const event: WorkflowEvent = {
    ...nothingElse,
    ...aboutCase(context, { id: row.instance_id, case: ref, kind, title, urgency, unitId, unitName }),
    step: { id: row.node, name: row.step_name, ...(row.step_name_en && { nameEn: row.step_name_en }) },
    tasks: [{ taskId: row.id, personId: row.person_id }],
    personIds: [row.person_id],
    alsoTell: [...new Set(keepers)].filter((id) => id !== row.person_id),
    dueAt: row.due_at?.toISOString() ?? null,
  };
  context.emit(nameFor(row, context.now), event);
}

/** What is due later is told of again when it is due, all else on the next working day. */
async function postpone(
  { tx, now }: WriteContext,
  rows: readonly DueRow[],
  moments: Map<string, Moments>,
): Promise<void> {
  const next = rows.map(({ id, unit_id, due_at }) => {
    const { works, next: later } = moments.get(unit_id)!;
    return { id, works, at: works && due_at && due_at > now && due_at < later ? due_at : later };
  });
  await sql`
    update kernel.task t set remind_at = n.at, reminded = t.reminded + n.works::int
    from jsonb_to_recordset(${JSON.stringify(next)}::jsonb) as n (id uuid, at timestamptz, works boolean)
    where t.id = n.id and t.id = any (${next.map(({ id }) => id)}::uuid[])`.execute(tx);
}
