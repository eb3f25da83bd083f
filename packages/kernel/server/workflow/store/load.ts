import { AppError, ahead, type Db, notFound, Outdated, sql, type Tx } from "../../base/index.ts";
import type { CaseRef } from "../module.ts";
import type { LoadedInstance, TaskRow } from "./instance.ts";
import {
  allTasks,
  type InstanceJson,
  idsIn,
  instanceOf,
  instanceToComplete,
  tasksIn,
  wholeInstance,
} from "./loaded.ts";

type Part = ReturnType<typeof sql>;
interface Row {
  instance: InstanceJson;
}

const taskJson = sql`json_build_object('id', t.id, 'no', t.no, 'token', t.token, 'node', t.node, 'stepName', t.step_name,
  'stepNameEn', t.step_name_en, 'state', t.state, 'reason', t.reason, 'personId', t.person_id, 'personName', t.person_name,
  'unitId', t.unit_id, 'closedBy', t.closed_by, 'closedSeq', t.closed_seq)`;

export interface LoadedTask {
  instance: LoadedInstance;
  task: TaskRow;
}

/** Loads a task and its instance and locks the instance, in one statement. Undefined when there is no such task. */
export const lockTask = (tx: Tx, taskId: string) => loadTask(tx, taskId, sql`for update of i`);

/** The same for looking only. */
export const readTask = (db: Db, taskId: string) => loadTask(db, taskId, sql``);

/**
 * As `lockTask`, for an operation that `writeOperation` writes: without a lock where the transaction has not begun, since the instance
 * is only written where it is still as it was loaded.
 */
export const taskToWrite = (tx: Tx, taskId: string) => loadAhead(tx, taskId, wholeInstance);

/** The same for completing it: where many share its step, with some of their tasks only (see `isPart`). */
export const taskToComplete = (tx: Tx, taskId: string) => loadAhead(tx, taskId, instanceToComplete);

function loadAhead(tx: Tx, taskId: string, instance: Part): Promise<LoadedTask | undefined> {
  const db = ahead(tx);
  return db ? loadTask(db, taskId, sql``, instance) : loadTask(tx, taskId, sql`for update of i`, instance);
}

/**
 * A kept plan is to find the partition when it begins, and a plan for just this id, which would have to be made each time, is to promise
 * nothing over it: so the id comes out of a function that is stable only.
 */
async function loadTask(
  tx: Db,
  taskId: string,
  lock: Part,
  instance: Part = wholeInstance,
): Promise<LoadedTask | undefined> {
  const row = await freshly(() =>
    sql<Row & { task: TaskRow }>`/*kept*/
      select ${instance} as instance, ${taskJson} as task
      from kernel.task t join kernel.process_instance i on i.id = t.instance_id
      where t.id = concat(${taskId}::text)::uuid ${lock}`.execute(tx),
  );
  return row && { instance: await instanceOf(tx, row.instance), task: row.task };
}

/**
 * An instance with all its tasks, after `taskToComplete`.
 * @throws Outdated where it was loaded without a lock and has changed since
 */
export async function withAllTasks(tx: Tx, instance: LoadedInstance): Promise<LoadedInstance> {
  const { rows } = await sql<Pick<InstanceJson, "tasks" | "version">>`/*kept*/
    select i.version, ${allTasks} as tasks from kernel.process_instance i where i.id = ${instance.id}`.execute(
    ahead(tx) ?? tx,
  );
  if (rows[0]?.version !== instance.version) throw new Outdated();
  const tasks = rows[0].tasks ?? [];
  return { ...instance, state: { ...instance.state, tasks: tasksIn(tasks) }, taskIds: idsIn(tasks), isPart: false };
}

/** Loads and locks the instance that a case runs, in one statement. Undefined when it runs none. */
export const lockCase = (tx: Tx, ref: CaseRef) => loadCase(tx, ref, sql`for update`);

/** The same for looking only. */
export const readCase = (db: Db, ref: CaseRef) => loadCase(db, ref, sql``);

async function loadCase(tx: Db, { type, id }: CaseRef, lock: Part): Promise<LoadedInstance | undefined> {
  const row = await freshly(() =>
    sql<Row>`/*kept*/
      select ${wholeInstance} as instance from kernel.process_instance i
      where i.case_type = ${type} and i.case_id = ${id} and i.status in ('running', 'suspended') ${lock}`.execute(tx),
  );
  return row && instanceOf(tx, row.instance);
}

/** Loads and locks an instance by its id, running or not. */
export async function lockInstance(tx: Tx, instanceId: string): Promise<LoadedInstance | undefined> {
  const row = await freshly(() =>
    sql<Row>`/*kept*/
      select ${wholeInstance} as instance from kernel.process_instance i where i.id = ${instanceId} for update`.execute(
      tx,
    ),
  );
  return row && instanceOf(tx, row.instance);
}

/** Any number of instances in one statement, for looking only. */
export async function readInstances(db: Db, ids: readonly string[]): Promise<LoadedInstance[]> {
  const { rows } = await sql<Row>`
    select ${wholeInstance} as instance from kernel.process_instance i where i.id = any (${ids}::uuid[])`.execute(db);
  const loaded: LoadedInstance[] = [];
  for (const { instance } of rows) loaded.push(await instanceOf(db, instance));
  return loaded;
}

/** The running instance of a case. @throws AppError kernel.not_found */
export async function requireCase(tx: Tx, ref: CaseRef): Promise<LoadedInstance> {
  const found = await lockCase(tx, ref);
  if (!found) throw notFound();
  return found;
}

/**
 * Under READ COMMITTED a statement that waits for a lock sees the locked row as it is now, but other rows as they were when
 * it began. Then the tasks are older than the instance; the same statement again, now that the lock is ours, sees all.
 */
async function freshly<Found extends Row>(read: () => Promise<{ rows: Found[] }>): Promise<Found | undefined> {
  const row = (await read()).rows[0];
  if (!row || isFresh(row)) return row;
  const again = (await read()).rows[0];
  if (again && !isFresh(again)) throw new AppError("kernel.busy");
  return again;
}

const isFresh = ({ instance: { seen, version } }: Row) => seen === version;
