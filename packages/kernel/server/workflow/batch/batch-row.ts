import type { Bilingual } from "../../../contract/base/index.ts";
import type { BatchRun } from "../../../contract/workflow/index.ts";
import { type Actor, AppError, type Db, newId, sql, type Tx, violates } from "../../base/index.ts";
import type { ActingContext } from "../operations/meet.ts";

/** A run as its row says. */
export interface BatchRow<Wish = unknown> {
  id: string;
  kind: BatchRun["kind"];
  subject_id: string;
  wish: Wish;
  actor: Omit<Actor, "permissions"> & { permissions: string[] };
  person_id: string;
  state: BatchRun["state"];
  total: number;
  done: number;
  refused: number;
  last_id: string;
  started_at: Date;
  ended_at: Date | null;
}

/** What is to be done to which cases. */
interface Beginning {
  kind: BatchRun["kind"];
  subjectId: string;
  wish: object;
  total: number;
}

/** Begins a run; its job goes on with it once this is committed. @throws AppError workflow.batch_under_way */
export async function beginBatch(context: ActingContext, beginning: Beginning): Promise<BatchRow> {
  const { tx, actor, now } = context;
  const { kind, subjectId, wish, total } = beginning;
  const id = newId();
  const who = { ...actor, permissions: [...actor.permissions] };
  try {
    const { rows } = await sql<BatchRow>`
      insert into kernel.batch_run (id, kind, subject_id, wish, actor, person_id, state, total, started_at)
      values (${id}, ${kind}, ${subjectId}, ${JSON.stringify(wish)}, ${JSON.stringify(who)}, ${actor.personId}, 'running',
        ${total}, ${now})
      returning *`.execute(tx);
    context.job("workflow.run-batch", { runId: id });
    return rows[0]!;
  } catch (error) {
    if (violates(error, "batch_run_running")) throw new AppError("workflow.batch_under_way");
    throw error;
  }
}

/** A run that still goes on, locked; whoever stops it waits for the one case that is being dealt with. */
export async function lockBatch(tx: Tx, runId: string): Promise<BatchRow | undefined> {
  const { rows } = await sql<BatchRow>`
    select * from kernel.batch_run where id = ${runId} and state = 'running' for update`.execute(tx);
  return rows[0];
}

export async function readBatch(db: Db, runId: string): Promise<BatchRow | undefined> {
  const { rows } = await sql<BatchRow>`select * from kernel.batch_run where id = ${runId}`.execute(db);
  return rows[0];
}

/** The newest run of something; by batch_run_subject. */
export async function newestBatch(db: Db, kind: BatchRun["kind"], subjectId: string): Promise<BatchRow | undefined> {
  const { rows } = await sql<BatchRow>`
    select * from kernel.batch_run where kind = ${kind} and subject_id = ${subjectId}
    order by id desc limit 1`.execute(db);
  return rows[0];
}

/** Notes what became of one: nothing is looked at twice. */
export async function advanceBatch(tx: Tx, { id }: BatchRow, itemId: string, refusal?: Refusal): Promise<void> {
  if (refusal)
    await sql`
      insert into kernel.batch_refusal (run_id, item_id, what, code, message)
      values (${id}, ${itemId}, ${JSON.stringify(refusal.what)}, ${refusal.code}, ${JSON.stringify(refusal.message)})`.execute(
      tx,
    );
  await sql`
    update kernel.batch_run set last_id = ${itemId}, done = done + ${refusal ? 0 : 1}, refused = refused + ${refusal ? 1 : 0}
    where id = ${id}`.execute(tx);
}

export interface Refusal {
  what: Bilingual;
  code: string;
  message: Bilingual;
}

export async function endBatch(tx: Tx, { id }: BatchRow, state: "stopped" | "done", now: Date): Promise<void> {
  await sql`update kernel.batch_run set state = ${state}, ended_at = ${now} where id = ${id}`.execute(tx);
}

export const presentBatch = (row: BatchRow): BatchRun => ({
  id: row.id,
  kind: row.kind,
  state: row.state,
  total: row.total,
  done: row.done,
  refused: row.refused,
  startedAt: row.started_at.toISOString(),
  endedAt: row.ended_at?.toISOString() ?? null,
  by: { id: row.person_id, name: row.actor.name },
});
