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
  tasks: TaskArray[] | null;
}

type Part = ReturnType<typeof sql>;

const oneTask = sql`json_build_array(k.no, k.token, k.state, k.person_id, k.post_id, k.unit_id, k.department_id, k.person_name, k.rank,
  to_char(k.due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), k.outcome, k.again, k.id, k.sign_by, k.sign_place)`;

const inState = sql`k.instance_id = i.id and k.token = any (i.live) and k.state <> 'closed' and k.reason is null`;

/** All tasks in the state of `kernel.process_instance i`. */
export const allTasks = sql`(select json_agg(${oneTask}) from kernel.task k where ${inState})`;

/** The same for so many at most: the task `t` and its own signers first, then such as are not done. */
export const someTasks = (most: number) => sql`(select json_agg(${oneTask}) from (
  select k.no, k.token, k.state, k.person_id, k.post_id, k.unit_id, k.department_id, k.person_name, k.rank, k.due_at, k.outcome, k.again,
    k.id, k.sign_by, k.sign_place
  from kernel.task k where ${inState}
  order by k.no <> t.no and k.sign_by is distinct from t.no, k.state = 'done' limit ${sql.lit(most)}) as k)`;

/**
 * All of `kernel.process_instance i` in one value: a column costs the database and us more to describe than to send, and nothing of it
 * is kept with a plan.
 */
export const instanceJson = (tasks: Part) => sql<InstanceJson>`json_build_object('id', i.id, 'versionId', i.version_id,
  'version', i.version, 'seen', (select s.version from kernel.process_instance s where s.id = i.id), 'status', i.status,
  'state', i.state, 'caseType', i.case_type, 'caseId', i.case_id, 'kind', i.kind, 'title', i.title, 'urgency', i.urgency,
  'unitId', i.unit_id, 'unitName', i.unit_name, 'drafterId', i.drafter_id, 'drafterName', i.drafter_name,
  'directory', ${directoryStamp}, 'tasks', ${tasks})`;

/** @param most how many tasks were asked for; undefined: all */
export async function instanceOf(db: Db, json: InstanceJson, most?: number): Promise<LoadedInstance> {
  const { seen: _, caseType, caseId, directory, tasks, state, ...words } = json;
  const known = tasks ?? [];
  return {
    ...words,
    case: { type: caseType, id: caseId },
    directory,
    graph: await graphOf(db, json.versionId),
    // An instance that began before there were timers has none.
    state: { ...state, timers: state.timers ?? {}, status: json.status, tasks: tasksIn(known) },
    taskIds: idsIn(known),
    isPart: known.length === most,
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
