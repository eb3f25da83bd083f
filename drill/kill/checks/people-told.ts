import { permissionHolders } from "@tz/kernel/server/access";
import { createRegistry } from "@tz/kernel/server/base";
import { modules } from "../../../apps/server/modules.ts";
import { ask } from "../target.ts";
import { type Check, check, type Evidence, nothing } from "./check.ts";

/** Notices: nobody told twice, nobody forgotten; and what search knows. */
export async function checkPeopleTold({ target, sent }: Evidence): Promise<Check[]> {
  return [
    nothing(
      "people told twice of one copy",
      await ask(
        target,
        `select person_id, event, subject_id, count(*)::int from kernel.notice
         where event = 'delivery.delivered' group by 1, 2, 3 having count(*) > 1`,
      ),
    ),
    check("clerks told of copies", await clerksToTell({ target, sent }), await told(target, "delivery.delivered")),
    check(
      "people told alike of every document",
      [],
      await ask(
        target,
        `select event, person_id, count(*)::int as times from kernel.notice
         where event like 'workflow.%' or event like 'documents.%'
         group by event, person_id having count(*) % $1 <> 0 limit 5`,
        [sent.length],
      ),
    ),
    check(
      "handlers told of their tasks",
      await ask(target, tasksToTell),
      await ask(
        target,
        `select step, count(*)::int as times from (select distinct person_id, dedupe_key, parameters ->> 'step' as step
           from kernel.notice where event = 'workflow.task-opened') n group by step order by step`,
      ),
    ),
    nothing("messages given up", await ask(target, "select id, error from kernel.message where state = 'failed'")),
    check(
      "papers that search knows",
      await ask(
        target,
        "select (select count(*) from documents.document)::int as documents, (select count(*) from documents.incoming)::int as incoming",
      ),
      await ask(
        target,
        `select count(*) filter (where type = 'documents.document')::int as documents,
           count(*) filter (where type = 'documents.incoming')::int as incoming from kernel.search_entry`,
      ),
    ),
  ];
}

/** Everybody but those who handed the task to themselves. */
const tasksToTell = `
  select t.step_name as step, count(*)::int as times from kernel.task t
  join kernel.process_instance i on i.id = t.instance_id
  left join lateral (
    select p.closed_by from kernel.task p where p.instance_id = t.instance_id and p.no < t.no and p.state = 'done'
    order by p.no desc limit 1) p on true
  where t.person_id <> coalesce(p.closed_by, i.drafter_id) group by t.step_name order by t.step_name`;

async function clerksToTell({ target, sent }: Pick<Evidence, "target" | "sent">): Promise<number> {
  const units = sent.flatMap(({ reached }) => reached);
  const registry = createRegistry(modules);
  const holders = await permissionHolders(target.pool.db, { registry }, "delivery.receive", [...new Set(units)]);
  return units.reduce((sum, unitId) => sum + (holders.get(unitId)?.length ?? 0), 0);
}

async function told(target: Evidence["target"], event: string): Promise<number> {
  const [row] = await ask<{ times: number }>(
    target,
    "select count(*)::int as times from kernel.notice where event = $1",
    [event],
  );
  return row!.times;
}
