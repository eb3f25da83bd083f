import type { SignerPlace } from "../../../contract/workflow/index.ts";
import { type Db, sql } from "../../base/index.ts";
import type { State, Task } from "../engine/state.ts";
import { directoryStamp } from "./find-people.ts";
import { graphOf } from "./graphs.ts";
import type { CaseWords, LoadedInstance } from "./instance.ts";

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

/** An instance as the statements of `load.ts` give it. */
export interface InstanceJson extends Omit<CaseWords, "case"> {
  id: string;
  versionId: string;
  version: number;
  /** The version that the statement's snapshot shows; it differs from the locked row's where we waited for the lock. */
  seen: number;
  status: LoadedInstance["status"];
  state: Omit<State, "tasks" | "status">;
  caseType: string;
  caseId: string;
  drafterId: string;
  drafterName: string;
  directory: string;
  /** The task to be completed, where besides it only one other was read. */
  own: TaskArray | null;
  tasks: TaskArray[] | null;
}

type Part = ReturnType<typeof sql>;

/** As text: what is composed of pieces is put together anew by each operation. */
const oneTask = (t: "k" | "t") =>
  sql.raw(`json_build_array(${t}.no, ${t}.token, ${t}.state, ${t}.person_id, ${t}.post_id, ${t}.unit_id, ${t}.department_id,
  ${t}.person_name, ${t}.rank, to_char(${t}.due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), ${t}.outcome, ${t}.again, ${t}.id,
  ${t}.sign_by, ${t}.sign_place)`);

const inState = sql`k.instance_id = i.id and k.token = any (i.live) and k.state <> 'closed' and k.reason is null`;

/** All tasks in the state of `kernel.process_instance i`. */
export const allTasks = sql`(select json_agg(${oneTask("k")}) from kernel.task k where ${inState})`;

/** Whether many share the step of task `t` (see `crowdedTokens`). */
const isCrowded = sql`coalesce(t.token = any (i.crowded), false)`;

/** The same for completing task `t`: where many share its step, one other that is left. The first that comes: to sort a hundred is dear. */
const tasksBeside = sql`(select json_agg(k.task) from (
  select ${oneTask("k")} as task from kernel.task k
  where ${inState} and (not ${isCrowded} or k.token = t.token and k.no <> t.no and k.state <> 'done')
  limit case when ${isCrowded} then 1 end) as k)`;

/**
 * All of `kernel.process_instance i` in one value: a column costs the database and us more to describe than to send, and nothing of it
 * is kept with a plan.
 */
const instanceJson = (
  tasks: Part,
  own: Part,
) => sql<InstanceJson>`json_build_object('id', i.id, 'versionId', i.version_id,
  'version', i.version, 'seen', (select s.version from kernel.process_instance s where s.id = i.id), 'status', i.status,
  'state', i.state, 'caseType', i.case_type, 'caseId', i.case_id, 'kind', i.kind, 'title', i.title, 'urgency', i.urgency,
  'unitId', i.unit_id, 'unitName', i.unit_name, 'drafterId', i.drafter_id, 'drafterName', i.drafter_name,
  'directory', ${directoryStamp}, 'own', ${own}, 'tasks', ${tasks})`;

/** An instance with all its tasks. */
export const wholeInstance = instanceJson(allTasks, sql`null`);

/** An instance with what completing task `t` needs. */
export const instanceToComplete = instanceJson(tasksBeside, sql`case when ${isCrowded} then ${oneTask("t")} end`);

export async function instanceOf(db: Db, json: InstanceJson): Promise<LoadedInstance> {
  const { seen: _, caseType, caseId, directory, own, tasks, state, ...words } = json;
  const known = [...(own ? [own] : []), ...(tasks ?? [])];
  return {
    ...words,
    case: { type: caseType, id: caseId },
    directory,
    graph: await graphOf(db, json.versionId),
    // An instance that began before there were timers has none.
    state: { ...state, timers: state.timers ?? {}, status: json.status, tasks: tasksIn(known) },
    taskIds: idsIn(known),
    isPart: own !== null,
  };
}

export const tasksIn = (tasks: readonly TaskArray[]): State["tasks"] =>
  Object.fromEntries(tasks.map((task) => [task[0], taskOf(task)]));

export const idsIn = (tasks: readonly TaskArray[]) => new Map(tasks.map((task) => [task[0], task[12]]));

function taskOf([no, token, state, personId, postId, unitId, departmentId, name, rank, ...rest]: TaskArray): Task {
  const [due, outcome, again, _id, by, place] = rest;
  const handler = { personId, postId, unitId, departmentId, name, rank };
  const sign = by === null || place === null ? null : { by, place };
  return { no, token, state, handler, due, outcome, again, sign };
}
