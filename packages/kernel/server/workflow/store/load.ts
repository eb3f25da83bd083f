import type { SignerPlace } from "../../../contract/workflow/index.ts";
import { AppError, type Db, notFound, sql, type Tx } from "../../base/index.ts";
import type { State, Task } from "../engine/state.ts";
import type { CaseRef } from "../module.ts";
import { directoryStamp } from "./find-people.ts";
import { graphOf } from "./graphs.ts";
import type { LoadedInstance, TaskRow } from "./instance.ts";

type TaskArray = [
  no: number,
  token: number,
  state: Task["state"],
  personId: string,
  postId: string,
  unitId: string,
  departmentId: string | null,
  name: string,
  rank: number,
  due: string | null,
  outcome: string | null,
  again: number | null,
  id: string,
  signBy: number | null,
  signPlace: SignerPlace | null,
];

type Part = ReturnType<typeof sql>;

interface InstanceRow {
  id: string;
  version_id: string;
  version: number;
  seen: number;
  status: LoadedInstance["status"];
  state: Omit<State, "tasks" | "status">;
  case_type: string;
  case_id: string;
  kind: string;
  title: string;
  urgency: LoadedInstance["urgency"];
  unit_id: string;
  unit_name: string;
  drafter_id: string;
  drafter_name: string;
  directory: string;
  tasks: TaskArray[] | null;
}

/** `seen` is the version that the statement's snapshot shows; it differs from the locked row's where we waited for the lock. */
const instanceColumns = sql`
  i.id, i.version_id, i.version, i.status, i.state, i.case_type, i.case_id, i.kind, i.title, i.urgency, i.unit_id,
  i.unit_name, i.drafter_id, i.drafter_name, ${directoryStamp} as directory,
  (select s.version from kernel.process_instance s where s.id = i.id) as seen,
  (select json_agg(json_build_array(k.no, k.token, k.state, k.person_id, k.post_id, k.unit_id, k.department_id,
      k.person_name, k.rank, to_char(k.due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), k.outcome, k.again,
      k.id, k.sign_by, k.sign_place) order by k.no)
    from kernel.task k where k.instance_id = i.id and k.token = any (i.live) and k.state <> 'closed'
      and k.reason is null) as tasks`;

const taskColumns = sql`
  t.id as "taskId", t.no, t.token, t.node, t.step_name as "stepName", t.step_name_en as "stepNameEn", t.state as "taskState", t.reason,
  t.person_id as "personId", t.person_name as "personName", t.unit_id as "unitId", t.closed_by as "closedBy",
  t.closed_seq as "closedSeq"`;

type TaskPart = Omit<TaskRow, "id" | "state"> & { taskId: string; taskState: TaskRow["state"] };

export interface LoadedTask {
  instance: LoadedInstance;
  task: TaskRow;
}

/** Loads a task and its instance and locks the instance, in one statement. Undefined when there is no such task. */
export const lockTask = (tx: Tx, taskId: string) => loadTask(tx, taskId, sql`for update of i`);

/** The same for looking only. */
export const readTask = (db: Db, taskId: string) => loadTask(db, taskId, sql``);

/**
 * The id stands in a subquery, so that a plan for this one id (which would have to be made each time) promises nothing over
 * the kept one, which finds the partition when it runs.
 */
async function loadTask(tx: Db, taskId: string, lock: Part): Promise<LoadedTask | undefined> {
  const row = await freshly(() =>
    sql<InstanceRow & TaskPart>`/*kept*/
      select ${instanceColumns}, ${taskColumns}
      from kernel.task t join kernel.process_instance i on i.id = t.instance_id
      where t.id = (select ${taskId}::uuid) ${lock}`.execute(tx),
  );
  if (!row) return undefined;
  const {
    taskId: id,
    taskState: state,
    no,
    token,
    node,
    stepName,
    stepNameEn,
    reason,
    personId,
    personName,
    unitId,
  } = row;
  const { closedBy, closedSeq } = row;
  const step = { node, stepName, stepNameEn };
  const task = { id, state, no, token, ...step, reason, personId, personName, unitId, closedBy, closedSeq };
  return { instance: await instanceOf(tx, row), task };
}

/** Loads and locks the instance that a case runs, in one statement. Undefined when it runs none. */
export const lockCase = (tx: Tx, ref: CaseRef) => loadCase(tx, ref, sql`for update`);

/** The same for looking only. */
export const readCase = (db: Db, ref: CaseRef) => loadCase(db, ref, sql``);

async function loadCase(tx: Db, { type, id }: CaseRef, lock: Part): Promise<LoadedInstance | undefined> {
  const row = await freshly(() =>
    sql<InstanceRow>`/*kept*/
      select ${instanceColumns} from kernel.process_instance i
      where i.case_type = ${type} and i.case_id = ${id} and i.status in ('running', 'suspended') ${lock}`.execute(tx),
  );
  return row && instanceOf(tx, row);
}

/** Loads and locks an instance by its id, running or not. */
export async function lockInstance(tx: Tx, instanceId: string): Promise<LoadedInstance | undefined> {
  const row = await freshly(() =>
    sql<InstanceRow>`/*kept*/
      select ${instanceColumns} from kernel.process_instance i where i.id = ${instanceId} for update`.execute(tx),
  );
  return row && instanceOf(tx, row);
}

/** Any number of instances in one statement, for looking only. */
export async function readInstances(db: Db, ids: readonly string[]): Promise<LoadedInstance[]> {
  const { rows } = await sql<InstanceRow>`
    select ${instanceColumns} from kernel.process_instance i where i.id = any (${ids}::uuid[])`.execute(db);
  const loaded: LoadedInstance[] = [];
  for (const row of rows) loaded.push(await instanceOf(db, row));
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
async function freshly<Row extends InstanceRow>(read: () => Promise<{ rows: Row[] }>): Promise<Row | undefined> {
  const row = (await read()).rows[0];
  if (!row || row.seen === row.version) return row;
  const again = (await read()).rows[0];
  if (again && again.seen !== again.version) throw new AppError("kernel.busy");
  return again;
}

async function instanceOf(tx: Db, row: InstanceRow): Promise<LoadedInstance> {
  const tasks = row.tasks ?? [];
  return {
    id: row.id,
    versionId: row.version_id,
    version: row.version,
    status: row.status,
    case: { type: row.case_type, id: row.case_id },
    kind: row.kind,
    title: row.title,
    urgency: row.urgency,
    unitId: row.unit_id,
    unitName: row.unit_name,
    drafterId: row.drafter_id,
    drafterName: row.drafter_name,
    directory: row.directory,
    graph: await graphOf(tx, row.version_id),
    state: {
      ...row.state,
      // An instance that began before there were timers has none.
      timers: row.state.timers ?? {},
      status: row.status,
      tasks: Object.fromEntries(tasks.map((task) => [task[0], taskOf(task)])),
    },
    taskIds: new Map(tasks.map((task) => [task[0], task[12]])),
  };
}

function taskOf([
  no,
  token,
  state,
  personId,
  postId,
  unitId,
  departmentId,
  name,
  rank,
  due,
  outcome,
  again,
  _id,
  by,
  place,
]: TaskArray): Task {
  const handler = { personId, postId, unitId, departmentId, name, rank };
  const sign = by === null || place === null ? null : { by, place };
  return { no, token, state, handler, due, outcome, again, sign };
}
