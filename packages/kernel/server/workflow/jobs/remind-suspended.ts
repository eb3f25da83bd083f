import { permissionHolders } from "../../access/index.ts";
import { asSystem, type JobContext, sql, type WriteContext } from "../../base/index.ts";
import { isWorkingDay } from "../../calendar/index.ts";
import { rulesInForce } from "../../rules/index.ts";
import { aboutCase, nothingElse } from "../operations/events.ts";
import { workflowReminderRules } from "../reminder-rules.ts";
import type { CaseWords } from "../store/instance.ts";

const AT_ONCE = 500;

interface Suspended {
  id: string;
  case_type: string;
  case_id: string;
  kind: string;
  title: string;
  urgency: CaseWords["urgency"];
  unit_id: string;
  unit_name: string;
  drafter_id: string;
}

/**
 * Nobody is reminded of the tasks of a suspended case. That it is suspended is brought to mind every working day after some
 * days: to those who may resume it, and to its drafter.
 */
export async function remindSuspended({ services, db }: JobContext): Promise<void> {
  const { rows } = await sql`select from kernel.process_instance where status = 'suspended' limit 1`.execute(db);
  if (rows.length === 0) return;
  await asSystem(services, "workflow.remind-suspended", async (context) => {
    const cases = await longSuspended(context);
    const unitIds = [...new Set(cases.map(({ unit_id }) => unit_id))];
    const stewards = await permissionHolders(context.tx, services, "workflow.manageCases", unitIds);
    for (const each of cases) tell(context, each, stewards.get(each.unit_id) ?? []);
    context.note({ told: cases.length });
  });
}

/** Served by process_instance_suspended and the history's primary key. */
async function longSuspended({ tx, now }: WriteContext): Promise<Suspended[]> {
  const { suspendedDays } = await rulesInForce(tx, workflowReminderRules, now);
  const { rows } = await sql<Suspended>`
    select i.id, i.case_type, i.case_id, i.kind, i.title, i.urgency, i.unit_id, i.unit_name, i.drafter_id
    from kernel.process_instance i
    where i.status = 'suspended' and (
      select h.at from kernel.process_history h where h.instance_id = i.id and h.operation = 'suspend'
      order by h.seq desc limit 1) <= ${now}::timestamptz - make_interval(days => ${suspendedDays})
    order by i.id limit ${AT_ONCE}`.execute(tx);
  const works = new Map<string, boolean>();
  for (const { unit_id } of rows) if (!works.has(unit_id)) works.set(unit_id, await isWorkingDay(tx, unit_id, now));
  return rows.filter(({ unit_id }) => works.get(unit_id));
}

function tell(context: WriteContext, row: Suspended, stewards: readonly string[]): void {
  const { id, kind, title, urgency, unit_id: unitId, unit_name: unitName } = row;
  const ref = { type: row.case_type, id: row.case_id };
  context.emit("workflow.case-suspended", {
    ...nothingElse,
    ...aboutCase(context, { id, case: ref, kind, title, urgency, unitId, unitName }),
    personIds: [...new Set([...stewards, row.drafter_id])],
  });
}
