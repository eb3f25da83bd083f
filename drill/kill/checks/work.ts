import { ask } from "../target.ts";
import { type Check, check, type Evidence, nothing } from "./check.ts";

const stepCommands =
  /^documents\.(submit|department-review|office-review|sign-off|recheck|register|dispatch|file|finish-incoming)$/;

function stepsDone(accepted: ReadonlyMap<string, number>): number {
  const steps = [...accepted].filter(([command]) => stepCommands.test(command));
  return steps.reduce((sum, [, times]) => sum + times, 0);
}

/** Cases, tasks and their history; jobs. */
export async function checkWork({ target, clerks }: Evidence): Promise<Check[]> {
  const [tasks] = await ask<{ done: number; open: number }>(
    target,
    `select count(*) filter (where state = 'done')::int as done,
       count(*) filter (where state in ('open', 'waiting', 'held'))::int as open from kernel.task`,
  );
  const [jobs] = await ask<{ due: number; held: number; failed: number }>(
    target,
    `select count(*) filter (where run_at < now() and locked_at is null and attempts < max_attempts)::int as due,
       count(*) filter (where locked_at is not null)::int as held,
       count(*) filter (where attempts >= max_attempts)::int as failed from graphile_worker._private_jobs`,
  );
  return [
    check("tasks, each ended once", { done: stepsDone(clerks.accepted), open: 0 }, tasks),
    nothing(
      "tasks twice",
      await ask(target, "select instance_id, no from kernel.task group by 1, 2 having count(*) > 1"),
    ),
    nothing(
      "cases that did not end",
      await ask(target, "select id, status from kernel.process_instance where status <> 'finished'"),
    ),
    nothing(
      "cases with a gap in their history",
      await ask(
        target,
        `select i.id from kernel.process_instance i left join kernel.process_history h on h.instance_id = i.id
         group by i.id having count(h.seq) = 0 or count(h.seq) <> max(h.seq) - min(h.seq) + 1`,
      ),
    ),
    check("jobs left, held by nobody or given up", { due: 0, held: 0, failed: 0 }, jobs),
  ];
}
