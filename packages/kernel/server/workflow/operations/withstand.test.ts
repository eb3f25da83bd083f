import { expect, test } from "vitest";
import { sql } from "../../base/index.ts";
import { leaveApp } from "../testing/leave-app.ts";
import { StoredInstance } from "../testing/stored-instance.ts";

const { app, unit, begin } = await leaveApp();
const { staff, clerk, officeDirector, leader, deputy, sectionChief } = unit;
const people = [staff, clerk, officeDirector, leader, deputy, sectionChief];
/** Signed in before anything breaks. */
const clients = new Map(people.map((person) => [person.id, app.as(person)]));
for (const one of clients.values()) await one.get("/api/tasks/counts");
const ROUNDS = 25;
const pick = <T>(items: readonly T[]): T => items[Math.floor(Math.random() * items.length)]!;

/** Something that somebody might do with a task, whether it is theirs or not. */
function wish(): [what: string, body: object] {
  const other = pick(people).id;
  return pick<[string, object]>([
    ["complete", {}],
    ["complete", {}],
    ["complete", {}],
    ["send-back", { to: "drafter", reason: "请修改", resume: pick(["again", "direct"]) }],
    ["withdraw", {}],
    ["transfer", { toPersonId: other }],
    ["signers", { place: pick(["before", "after", "beside"]), personIds: [other] }],
    ["claim", {}],
    ["release", {}],
  ]);
}

async function anyTask(id: string): Promise<{ id: string; person_id: string } | undefined> {
  const { rows } = await sql<{ id: string; person_id: string }>`
    select id, person_id from kernel.task where case_id = ${id} order by random() limit 1`.execute(app.db);
  return rows[0];
}

/** One client that does what comes to its mind. @returns the statuses that it was answered */
async function client(ids: readonly string[]): Promise<number[]> {
  const statuses: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const task = await anyTask(pick(ids)).catch(() => undefined);
    const person = task && clients.get(task.person_id);
    if (!person) continue;
    const [what, body] = wish();
    statuses.push((await person.post(`/api/tasks/${task.id}/${what}`, body)).status);
  }
  return statuses;
}

/** Nothing is stuck, doubled or lost: what the history tells is what stands there, step by step without a gap. */
async function checkWhole(id: string): Promise<void> {
  const { rows } = await sql<{
    id: string;
    status: string;
    version: number;
    lines: number;
    last: number;
    open: number;
  }>`
    select i.id, i.status, i.version, h.lines, h.last,
      (select count(*)::int from kernel.task t where t.instance_id = i.id and t.state = 'open') as open
    from kernel.process_instance i cross join lateral (
      select count(*)::int as lines, max(seq) as last from kernel.process_history where instance_id = i.id) as h
    where i.case_id = ${id}`.execute(app.db);
  const [instance] = rows;
  expect([instance!.lines, instance!.last]).toEqual([instance!.version, instance!.version]);
  expect(instance!.open > 0).toBe(instance!.status === "running");
  const stored = new StoredInstance(app.db, instance!.id);
  expect(await stored.rebuilt()).toEqual(await stored.state());
}

const cases = async () => {
  const begun = await Promise.all(["side", "all", "one"].map((process) => begin(process)));
  return begun.map(({ id }) => id);
};

test("many clients on the same cases at the same moment: each operation happens whole or not at all", async () => {
  const ids = await cases();
  const statuses = (await Promise.all(Array.from({ length: 8 }, () => client(ids)))).flat();
  expect(statuses.filter((status) => status >= 500)).toEqual([]);
  expect(statuses.filter((status) => status === 200).length).toBeGreaterThan(10);
  for (const id of ids) await checkWhole(id);
}, 120_000);

test("connections that break within operations leave every case whole, and it can be handled further", async () => {
  const ids = await cases();
  let breaking = true;
  const breaker = (async () => {
    while (breaking) {
      await sql`
        select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle' and usename = current_user`
        .execute(app.db)
        .catch(() => undefined);
      await new Promise((done) => setTimeout(done, 15));
    }
  })();
  const statuses = (await Promise.all(Array.from({ length: 6 }, () => client(ids)))).flat();
  breaking = false;
  await breaker;
  // Broken off is 503 or, where nobody could tell, 500 with a request number; the case is whole either way.
  expect(statuses.some((status) => status >= 500)).toBe(true);
  for (const id of ids) await checkWhole(id);
  const after = (await Promise.all(Array.from({ length: 2 }, () => client(ids)))).flat();
  expect(after.filter((status) => status >= 500)).toEqual([]);
  for (const id of ids) await checkWhole(id);
}, 120_000);

async function untilSomebodyWaits(): Promise<void> {
  const { rows } = await sql`
    select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`.execute(app.db);
  if (rows.length === 0) await untilSomebodyWaits();
}

/** Somebody's task on a case whose draft is done. */
async function taskAfterDraft(id: string) {
  const draft = (await anyTask(id))!;
  await clients.get(draft.person_id)!.post(`/api/tasks/${draft.id}/complete`, {});
  const { rows } = await sql<{ id: string; person_id: string }>`
    select id, person_id from kernel.task where case_id = ${id} and state = 'open' order by id`.execute(app.db);
  return rows;
}

test.each([
  ["complete", {}],
  ["send-back", { to: "drafter", reason: "请修改", resume: "again" }],
  ["transfer", { toPersonId: leader.id }],
])("whoever does %s while the case gets another title passes it on under that title", async (what, body) => {
  const { id } = await begin("side");
  const task = what === "complete" ? (await anyTask(id))! : (await taskAfterDraft(id))[0]!;
  const done = await app.db.transaction().execute(async (tx) => {
    await sql`
      with tasks as (update kernel.task set title = '改过的标题' where case_id = ${id} and state = 'open')
      update kernel.process_instance set title = '改过的标题' where case_id = ${id}`.execute(tx);
    const answer = clients.get(task.person_id)!.post(`/api/tasks/${task.id}/${what}`, body);
    await untilSomebodyWaits();
    return { answer };
  });
  expect((await done.answer).status).toBe(200);
  const { rows } = await sql<{ title: string }>`
    select distinct title from kernel.task where case_id = ${id} and state = 'open'`.execute(app.db);
  expect(rows).toEqual([{ title: "改过的标题" }]);
  await checkWhole(id);
});

test("of two who send a case back at the same moment one does, and the other is told that the task has ended", async () => {
  const { id } = await begin("side");
  const tasks = await taskAfterDraft(id);
  expect(tasks).toHaveLength(2);
  const order = { to: "drafter", reason: "请修改", resume: "again" };
  const answers = await Promise.all(
    tasks.map((task) => clients.get(task.person_id)!.post(`/api/tasks/${task.id}/send-back`, order)),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(answers.find(({ status }) => status === 409)!.body.code).toBe("workflow.task_ended");
  await checkWhole(id);
});

test("of two who complete tasks of one case at the same moment the slower is not refused", async () => {
  const { id } = await begin("all");
  const { rows } = await sql<{ id: string; person_id: string }>`
    select id, person_id from kernel.task where case_id = ${id} and state = 'open'`.execute(app.db);
  expect(rows.length).toBeGreaterThan(1);
  const answers = await Promise.all(
    rows.map((task) => clients.get(task.person_id)!.post(`/api/tasks/${task.id}/complete`, {})),
  );
  expect(answers.map(({ status }) => status)).toEqual(rows.map(() => 200));
  await checkWhole(id);
});
