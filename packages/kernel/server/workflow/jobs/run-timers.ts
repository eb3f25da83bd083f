import { AppError, asSystem, type JobContext, sql, type WriteContext } from "../../base/index.ts";
import { perform } from "../operations/perform.ts";
import { lockInstance } from "../store/load.ts";

const AT_ONCE = 200;

interface DueTimer {
  instance_id: string;
  no: number;
}

/**
 * Lets the timers run out whose time has come, each in a transaction of its own. The table is the only record of them, so none is
 * lost with a job or a process; one whose operation is refused is tried again after an hour.
 */
export async function runTimers({ services, db, now, log }: JobContext): Promise<void> {
  for (let found = AT_ONCE; found === AT_ONCE; ) {
    const due = await dueTimers(db, now);
    found = due.length;
    for (const timer of due)
      try {
        await asSystem(services, "workflow.timer", (context) => runOne(context, timer));
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        log.warn({ code: error.code, instance: timer.instance_id }, "a timer could not go on");
        await asSystem(services, "workflow.timer-refused", (context) => postpone(context, timer, error.code));
      }
  }
}

/** By process_timer_at; those of suspended cases wait for them. */
async function dueTimers(db: JobContext["db"], now: Date): Promise<DueTimer[]> {
  const { rows } = await sql<DueTimer>`
    select t.instance_id, t.no from kernel.process_timer t
    join kernel.process_instance i on i.id = t.instance_id and i.status = 'running'
    where t.at <= ${now} order by t.at limit ${AT_ONCE}`.execute(db);
  return rows;
}

/** Two servers that run at once meet at the instance's lock; the second finds the timer gone. */
async function runOne(context: WriteContext, { instance_id, no }: DueTimer): Promise<void> {
  const instance = await lockInstance(context.tx, instance_id);
  const timer = instance?.state.timers[no];
  if (!instance || !timer || instance.status !== "running") return;
  context.subject({ type: instance.case.type, id: instance.case.id, unitId: instance.unitId });
  const name = instance.graph.nodes[timer.node]!.name;
  context.note({ title: instance.title, timer: name || timer.node });
  await perform(context, {
    instance,
    operation: { kind: "timer", timer: no },
    actor: undefined,
    detail: { node: timer.node },
  });
}

async function postpone({ tx, now, note }: WriteContext, { instance_id, no }: DueTimer, code: string): Promise<void> {
  note({ instance: instance_id, code });
  await sql`update kernel.process_timer set at = ${now}::timestamptz + interval '1 hour'
    where instance_id = ${instance_id} and no = ${no}`.execute(tx);
}
