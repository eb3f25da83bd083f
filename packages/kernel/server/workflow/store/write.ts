import type { Operation } from "../../../contract/workflow/index.ts";
import { type Actor, AppError, along, databaseError, Outdated, sql, type Tx, violates } from "../../base/index.ts";
import { crowdedTokens } from "../engine/complete.ts";
import type { Decided } from "../engine/decide.ts";
import type { State } from "../engine/state.ts";
import type { Changes, NewTask } from "./changes.ts";
import type { LoadedInstance, TaskRow } from "./instance.ts";

/** One line of the history. */
export interface HistoryEntry {
  operation: Operation;
  actor: Actor | undefined;
  /** For whom the actor acted, by a delegation. */
  onBehalfOf: { id: string; name: string } | undefined;
  taskId: string | null;
  node: string | null;
  stepName: string | null;
  outcome: string | null;
  opinion: string | null;
  /** The file of what was written by hand; it stands in `detail`. */
  handwriting: string | null;
  detail: Record<string, unknown>;
}

export interface Writing {
  instance: LoadedInstance;
  decided: Decided;
  changes: Changes;
  entry: HistoryEntry;
  now: Date;
  /** The task acted upon. */
  task?: TaskRow | undefined;
  /** For the first operation: the version that the instance runs on. */
  versionId?: string;
  /** The version that it runs on from now on. */
  migratesTo?: string | undefined;
}

type Part = ReturnType<typeof sql>;

/**
 * Writes all that an operation changed, in one statement; settles with it.
 * @throws AppError workflow.case_running when the case already runs a process; Outdated when the instance is not as it was loaded
 */
export async function writeOperation(tx: Tx, writing: Writing): Promise<void> {
  const { changes, decided } = writing;
  const first = writing.versionId !== undefined;
  const parts: Part[] = [first ? insertInstance(writing) : updateInstance(writing), insertHistory(writing)];
  if (changes.ended.length > 0) parts.push(...endTasks(writing));
  if (changes.turned.length > 0) parts.push(turnTasks(writing));
  if (changes.opened.length > 0) parts.push(insertTasks(writing));
  if (decided.patch.timers) parts.push(...setTimers(writing));
  const over = decided.state.status === "finished" || decided.state.status === "terminated";
  if (over && !first) parts.push(forgetFollowers(writing));
  if (!over && writing.entry.actor) parts.push(follow(writing));
  try {
    await along(tx, "workflow", parts);
  } catch (error) {
    if (violates(error, "process_instance_running")) throw new AppError("workflow.case_running");
    if (databaseError(error)?.constraint?.startsWith("process_history")) throw new Outdated();
    throw error;
  }
}

/** The part of the state that stands in the instance's row. */
function stored({ status: _, tasks: __, ...rest }: State): string {
  return JSON.stringify(rest);
}

/** Whether more changed than tasks, which have rows of their own. */
const changesState = ({ patch }: Decided) => Object.keys(patch).some((part) => part !== "tasks");

const liveTokens = ({ tokens }: State) => Object.keys(tokens).map(Number);

function endedAt({ decided, now }: Writing): Date | null {
  return decided.state.status === "finished" || decided.state.status === "terminated" ? now : null;
}

function insertInstance(writing: Writing): Part {
  const { instance, decided, now, versionId } = writing;
  return sql`instance as (
    insert into kernel.process_instance (id, version_id, case_type, case_id, kind, title, urgency, unit_id, unit_name,
      drafter_id, drafter_name, status, state, live, crowded, version, started_at, ended_at)
    values (${instance.id}, ${versionId}, ${instance.case.type}, ${instance.case.id}, ${instance.kind}, ${instance.title},
      ${instance.urgency}, ${instance.unitId}, ${instance.unitName}, ${instance.drafterId}, ${instance.drafterName},
      ${decided.state.status}, ${stored(decided.state)}, ${liveTokens(decided.state)},
      ${crowdedTokens(instance.graph, decided.state)}, 1, ${now}, ${endedAt(writing)})
    returning version)`;
}

/** Only an instance that is as it was loaded: where it was loaded without a lock, somebody may have been quicker. */
function updateInstance(writing: Writing): Part {
  const { instance, decided, migratesTo } = writing;
  const migrates = migratesTo === undefined ? sql`` : sql`, version_id = ${migratesTo}`;
  // A long state, as of a step for a hundred, is dear to write: where only tasks have changed, it stays.
  const crowded = instance.isPart ? sql`crowded` : sql`${crowdedTokens(instance.graph, decided.state)}`;
  const moves = changesState(decided)
    ? sql`status = ${decided.state.status}, state = ${stored(decided.state)}, live = ${liveTokens(decided.state)},
        crowded = ${crowded}, ended_at = ${endedAt(writing)},`
    : sql``;
  return sql`instance as (
    update kernel.process_instance set ${moves} version = version + 1 ${migrates}
    where id = ${instance.id} and version = ${instance.version} and title = ${instance.title} and urgency = ${instance.urgency}
    returning version)`;
}

/** Where the instance was not as it was loaded, its last line would come a second time, which the key refuses, and with it the whole. */
function insertHistory({ instance, decided, entry, now }: Writing): Part {
  const { actor, onBehalfOf } = entry;
  return sql`history as (
    insert into kernel.process_history (instance_id, seq, at, operation, person_id, person_name, post_id, post_title,
      on_behalf_of, on_behalf_name, task_id, node, step_name, outcome, opinion, detail, patch)
    values (${instance.id}, coalesce((select version from instance), ${instance.version}), ${now}, ${entry.operation}, ${actor?.personId ?? null},
      ${actor?.name ?? null}, ${actor?.postId ?? null}, ${actor?.postTitle ?? null}, ${onBehalfOf?.id ?? null},
      ${onBehalfOf?.name ?? null}, ${entry.taskId}, ${entry.node}, ${entry.stepName}, ${entry.outcome},
      ${entry.opinion}, ${JSON.stringify(entry.detail)}, ${JSON.stringify(decided.patch)}))`;
}

/**
 * Closes what has ended, all that ended alike at once: joining the values of each would cost more than the rows themselves. What
 * names many stands in a subquery, so that a plan for just these ids promises nothing over the kept one.
 */
function endTasks(writing: Writing): Part[] {
  const { changes, entry } = writing;
  const alike = Map.groupBy(changes.ended, ({ id, closing }) => JSON.stringify([closing, id === entry.taskId]));
  return [...alike.values()].map((group, place) => endAlike(writing, group, sql.raw(`ended_${place}`)));
}

function endAlike({ instance, entry, now }: Writing, group: Changes["ended"], name: Part): Part {
  const { closing } = group[0]!;
  const done = closing.state === "done" ? sql`, outcome = ${closing.outcome}` : sql``;
  const { actor, opinion, taskId } = entry;
  const mine =
    closing.state === "done" && group[0]!.id === taskId
      ? sql`, opinion = ${opinion}, closed_by = ${actor?.personId ?? null}, closed_by_name = ${actor?.name ?? null}`
      : sql``;
  const ids = group.map(({ id }) => id);
  return sql`${name} as (
    update kernel.task set state = ${closing.state}, reason = ${closing.reason}, closed_at = ${now},
      closed_seq = ${instance.version + 1}, remind_at = null ${done} ${mine}
    where ${ids.length === 1 ? sql`id = ${ids[0]}` : sql`id = any (array(select unnest(${ids}::uuid[])))`})`;
}

function turnTasks({ changes, now }: Writing): Part {
  const rows = changes.turned.map(({ id, task, remindAt, opens }) => ({
    id,
    state: task.state,
    due: task.due,
    signBy: task.sign?.by ?? null,
    remindAt,
    opens,
  }));
  return sql`turned as (
    update kernel.task t set state = e.state, due_at = e.due, sign_by = e."signBy", remind_at = coalesce(case when not e.opens then t.remind_at end,
      e."remindAt"), opened_at = case when e.opens then ${now} else t.opened_at end
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as e (id uuid, state text, due timestamptz, "signBy" int, "remindAt" timestamptz, opens boolean)
    where t.id = e.id and t.id = any (${rows.map(({ id }) => id)}::uuid[]))`;
}

/** What the tasks that an operation opens do not share. */
const ownTypes = {
  id: "uuid",
  no: "int",
  token: "int",
  again: "int",
  node: "text",
  step_name: "text",
  step_name_en: "text",
  state: "text",
  person_id: "uuid",
  person_name: "text",
  post_id: "uuid",
  unit_id: "uuid",
  department_id: "uuid",
  rank: "int",
  due_at: "timestamptz",
  remind_at: "timestamptz",
  sign_by: "int",
  sign_place: "text",
};
type OwnColumn = keyof typeof ownTypes;
const ownColumns = Object.keys(ownTypes) as OwnColumn[];
const own = sql.raw(ownColumns.join(", "));
const ownRecord = sql.raw(ownColumns.map((column) => `${column} ${ownTypes[column]}`).join(", "));

function ownValues({ id, task, node, stepName, stepNameEn, remindAt }: NewTask): Record<OwnColumn, unknown> {
  const { handler, no, token, again, state, due, sign } = task;
  return {
    ...{ id, no, token, again, node, step_name: stepName, step_name_en: stepNameEn, state },
    ...{ person_id: handler.personId, person_name: handler.name, post_id: handler.postId, unit_id: handler.unitId },
    ...{ department_id: handler.departmentId, rank: handler.rank, due_at: due, remind_at: remindAt },
    ...{ sign_by: sign?.by ?? null, sign_place: sign?.place ?? null },
  };
}

/** One task, as most operations open, goes as it is: to have even one read out of JSON costs more than to write it. */
function insertTasks({ instance, changes, entry, now }: Writing): Part {
  const rows = changes.opened.map(ownValues);
  const shared = sql`${instance.id}::uuid, ${instance.case.type}, ${instance.case.id}::uuid, ${instance.kind}, ${instance.title},
    ${instance.urgency}, ${instance.unitId}::uuid, ${instance.unitName}, ${entry.actor?.name ?? null}, ${now}::timestamptz`;
  const [first] = rows;
  const tasks =
    first && rows.length === 1
      ? sql`values (${sql.join(ownColumns.map((column) => first[column]))}, ${shared})`
      : sql`select ${own}, ${shared} from json_to_recordset(${JSON.stringify(rows)}::json) as n (${ownRecord})`;
  return sql`opened as (
    insert into kernel.task (${own}, instance_id, case_type, case_id, kind, title, urgency, case_unit_id, case_unit_name, from_name,
      opened_at) ${tasks})`;
}

function setTimers({ instance, decided }: Writing): Part[] {
  const changes = Object.values(decided.patch.timers ?? {});
  const set = changes.flatMap(([before, after]) => (!before && after ? [after] : []));
  const gone = changes.flatMap(([before, after]) => (before && !after ? [before.no] : []));
  return [
    sql`unset as (delete from kernel.process_timer where instance_id = ${instance.id} and no = any (${gone}::int[]))`,
    sql`set as (
      insert into kernel.process_timer (instance_id, no, at)
      select ${instance.id}::uuid, t.no, t.at from
        unnest(${set.map(({ no }) => no)}::int[], ${set.map(({ at }) => at)}::timestamptz[]) as t (no, at))`,
  ];
}

function forgetFollowers({ instance }: Writing): Part {
  return sql`forgotten as (delete from kernel.process_follower where instance_id = ${instance.id})`;
}

/** Whoever has acted on a running case follows it, and so does the person in whose name it was done. */
function follow({ instance, entry }: Writing): Part {
  const persons = new Set([entry.actor!.personId, entry.onBehalfOf?.id].filter((id) => id !== undefined));
  const rows = [...persons].map((person) => sql`(${person}, ${instance.id})`);
  return sql`followed as (
    insert into kernel.process_follower (person_id, instance_id) values ${sql.join(rows)} on conflict do nothing)`;
}
