import type { TaskListRequest, TaskViewName } from "../../../contract/workflow/index.ts";
import type { KindsDelegator } from "../../access/index.ts";
import { sql } from "../../base/index.ts";
import { filtered } from "./filters.ts";
import { tasksOf } from "./in-others-names.ts";
import { copyItem, taskItem } from "./task-rows.ts";

type Part = ReturnType<typeof sql>;

/** Whose view it is. */
export interface Viewer {
  personId: string;
  unitId: string;
  now: Date;
  delegators: readonly KindsDelegator[];
  /** Types of case that whoever began them may handle for others. */
  exempt: readonly string[];
}

/** Where a page begins: the id, or what comes before it in the order and the id, of the row before. */
export interface After {
  at: string | number | null;
  id: string;
}

export interface View {
  /** Rows with the columns of `ItemRow`, in order, from after the cursor. */
  page(viewer: Viewer, request: TaskListRequest, after: After | undefined): Part;
  /** The rows that a count walks; it stops at the cap. */
  rows(viewer: Viewer): Part;
  /** What the pages are ordered by before the id. */
  orderedBy?: "due_at" | "done_at" | "pressing";
}

const newest = (after: After | undefined) => (after ? sql`and r.id < ${after.id}` : sql``);

/** Tasks by a condition that an index of open tasks serves, newest first. */
function openTasks(whose: (viewer: Viewer, handlerId?: string) => Part): View {
  return {
    page: (viewer, request, after) => sql`
      select ${taskItem} from kernel.task r
      where ${whose(viewer, request.handlerId)} and r.state = 'open' ${newest(after)} ${filtered(request, viewer.now)}
      order by r.id desc limit ${sql.lit(request.limit + 1)}`,
    rows: (viewer) => sql`select from kernel.task r where ${whose(viewer)} and r.state = 'open'`,
  };
}

/** One's own (task_todo). */
const todo = openTasks(({ personId }) => sql`r.person_id = ${personId}`);

/** How much a task presses, the greater the more; to the letter as task_pressing holds it. */
const pressure = sql`(case r.urgency when 'extraUrgent' then 4e12::float8 when 'urgent' then 2e12::float8 else 0::float8 end
  - coalesce(least(date_part('epoch', r.due_at - '1970-01-01T00:00:00Z'::timestamptz), 9e11::float8), 1e12::float8))`;

/** One's own, the most pressing first (task_pressing). */
const pressing: View = {
  orderedBy: "pressing",
  page: ({ personId, now }, request, after) => sql`
    select ${taskItem}, ${pressure} as pressing from kernel.task r
    where r.person_id = ${personId} and r.state = 'open'
      ${after ? sql`and (${pressure}, r.id) < (${after.at}::float8, ${after.id}::uuid)` : sql``}
      ${filtered(request, now)}
    order by ${pressure} desc, r.id desc limit ${sql.lit(request.limit + 1)}`,
  rows: todo.rows,
};

/** Of one's unit (task_unit); of one of its people (task_todo). */
const unit = openTasks(({ unitId }, handlerId) =>
  handlerId ? sql`r.person_id = ${handlerId} and r.unit_id = ${unitId}` : sql`r.unit_id = ${unitId}`,
);

/**
 * Of those for whom one stands in, each of the kinds that the delegation covers (task_todo), without one's own drafts (the
 * instance's primary key).
 */
const delegated = openTasks(
  ({ personId, delegators, exempt }) => sql`${tasksOf(delegators)} and not exists (
    select from kernel.process_instance i
    where i.id = r.instance_id and i.drafter_id = ${personId} and i.case_type <> all (${exempt}))`,
);

/** One's own that are overdue, the longest first (task_due). */
const late: View = {
  orderedBy: "due_at",
  page: ({ personId, now }, request, after) => sql`
    select ${taskItem} from kernel.task r
    where r.person_id = ${personId} and r.state = 'open' and r.due_at < ${now}
      ${after ? sql`and (r.due_at, r.id) > (${after.at}::timestamptz, ${after.id}::uuid)` : sql``} ${filtered(request, now)}
    order by r.due_at, r.id limit ${sql.lit(request.limit + 1)}`,
  rows: ({ personId, now }) => sql`
    select from kernel.task r where r.person_id = ${personId} and r.state = 'open' and r.due_at < ${now}`,
};

/** What one did (task_done), and what a delegate did in one's name (task_done_for), the latest first. */
const done: View = {
  orderedBy: "done_at",
  page({ personId, now }, request, after) {
    const before = after ? sql`and (r.closed_at, r.id) < (${after.at}::timestamptz, ${after.id}::uuid)` : sql``;
    const part = (whose: Part) => sql`
      (select ${taskItem} from kernel.task r
      where ${whose} and r.state = 'done' ${before} ${filtered(request, now)}
      order by r.closed_at desc, r.id desc limit ${sql.lit(request.limit + 1)})`;
    return sql`
      select * from (${part(sql`r.closed_by = ${personId}`)} union all
        ${part(sql`r.person_id = ${personId} and r.closed_by <> r.person_id`)}) as either
      order by done_at desc, id desc limit ${sql.lit(request.limit + 1)}`;
  },
  rows: ({ personId }) => sql`
    select from kernel.task r where r.closed_by = ${personId} and r.state = 'done'
    union all
    select from kernel.task r where r.person_id = ${personId} and r.state = 'done' and r.closed_by <> r.person_id`,
};

/** Copies not read yet (circulation_unread). */
const toRead: View = {
  page: ({ personId, now }, { due: _, ...request }, after) => sql`
    select ${copyItem} from kernel.circulation r
    where r.person_id = ${personId} and r.read_at is null ${newest(after)} ${filtered(request, now)}
    order by r.id desc limit ${sql.lit(request.limit + 1)}`,
  rows: ({ personId }) => sql`select from kernel.circulation r where r.person_id = ${personId} and r.read_at is null`,
};

/** Running cases that one has drafted or handled (process_follower_pkey), with where they stand (task_instance). */
const following: View = {
  page: ({ personId, now }, { due: _, ...request }, after) => sql`
    select p.*, s.step, s.step_en, s.handler, s.due_at
    from (
      select * from (
        select i.id, i.id as instance_id, i.case_type, i.case_id, i.kind, i.title, i.urgency, i.unit_id as case_unit_id,
          i.unit_name as from_unit, i.drafter_name as from_name, null::uuid as handler_id, i.started_at as arrived_at,
          null::timestamptz as read_at, null::timestamptz as urged_at, null::timestamptz as done_at, null as outcome
        from kernel.process_follower f join kernel.process_instance i on i.id = f.instance_id
        where f.person_id = ${personId}) as r
      where true ${newest(after)} ${filtered(request, now)}
      order by r.id desc limit ${sql.lit(request.limit + 1)}) as p
    cross join lateral (
      select coalesce(string_agg(distinct t.step_name, '、'), '') as step,
        coalesce(string_agg(distinct coalesce(t.step_name_en, t.step_name), ', '), '') as step_en,
        coalesce(string_agg(distinct t.person_name, '、'), '') as handler, min(t.due_at) as due_at
      from kernel.task t where t.instance_id = p.id and t.state = 'open') as s
    order by p.id desc`,
  rows: ({ personId }) => sql`select from kernel.process_follower f where f.person_id = ${personId}`,
};

/** The lists of the workbench, each with the index that serves it. */
export const views: Record<TaskViewName, View> = { todo, done, following, toRead, delegated, unit, late };

/** The list that is asked for, in the order that is asked for. */
export const viewOf = ({ view, order }: Pick<TaskListRequest, "view" | "order">) =>
  view === "todo" && order === "pressing" ? pressing : views[view];
