import { asSystem, type JobContext, type Services, type Subscriber, sql } from "../base/index.ts";
import { handOver, tasksLeftOf } from "./operations/hand-over.ts";
import type { LeavingReason } from "./operations/successor.ts";

interface Leaver {
  personId: string;
  postId?: string;
  successorId?: string;
}

/** Nothing stays with somebody who has left, has become an administrator, or no longer holds the post for which they got it. */
export const workflowSubscribers: readonly Subscriber[] = [
  {
    on: "people.person-left",
    name: "workflow.on-person-left",
    run: ({ services }, { payload }: { payload: Leaver }) => handOverAll(services, payload),
  },
  {
    on: "people.post-ended",
    name: "workflow.on-post-ended",
    run: ({ services }, { payload }: { payload: Leaver }) => handOverAll(services, payload),
  },
  {
    on: "access.administrator-appointed",
    name: "workflow.on-administrator-appointed",
    run: ({ services }, { payload }: { payload: Leaver }) => handOverAll(services, payload),
  },
];

/** Each task in a transaction of its own, so that no case waits for all the others. */
async function handOverAll(services: Services, { personId, postId, successorId }: Leaver): Promise<void> {
  const reason = await reasonOf(services, personId);
  for (const taskId of await tasksLeftOf(services.db, personId, postId))
    await asSystem(services, "workflow.hand-over", (context) => handOver(context, taskId, { reason, successorId }));
}

/** Whoever leaves loses their posts too; which of the two is heard of first is left to chance. */
async function reasonOf({ db }: Services, personId: string): Promise<LeavingReason> {
  const { rows } = await sql`select from kernel.person where id = ${personId} and state = 'left'`.execute(db);
  return rows.length > 0 ? "personLeft" : "postEnded";
}

/**
 * Every night: whatever still lies with somebody who has left or holds no post any more, and so cannot sign in, or with an
 * administrator, for instance because nobody could be found at the time. Served by post_person and post_role_person, then by task_todo
 * and task_left for the few who are left.
 */
export async function sweepLeavers({ services, db }: JobContext): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select n.id from kernel.person n
    where (n.state = 'left' or not exists (select 1 from kernel.post p where p.person_id = n.id and p.ended_at is null)
      or exists (select 1 from kernel.post_role r join kernel.post p on p.id = r.post_id and p.ended_at is null
        where r.person_id = n.id and r.duty <> 'business')) and (
      exists (select 1 from kernel.task t where t.person_id = n.id and t.state = 'open')
      or exists (select 1 from kernel.task t where t.person_id = n.id and t.state in ('waiting', 'held')))`.execute(db);
  for (const { id } of rows) await handOverAll(services, { personId: id });
}
