import { expect, test } from "vitest";
import { sql } from "../base/index.ts";
import { sweepLeavers } from "./subscribers.ts";
import { leaveApp } from "./testing/leave-app.ts";

const { app, city, unit, begin, standing, act, hearing } = await leaveApp();
const { officeDirector, clerk, staff } = unit;
const administrator = app.as(city.systemAdministrator);

async function leave(id: string) {
  const { version } = (await administrator.get(`/api/people/${id}`)).body;
  const answer = await administrator.post(`/api/people/${id}/leave`, { version });
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  await app.drainJobs();
}

test("the tasks of somebody who leaves go to the leader one level up, and the history says so", async () => {
  const { id } = await begin("side");
  await act(staff, id, "complete");
  await leave(clerk.id);
  const now = await standing(id);
  expect(now.join()).not.toContain(clerk.name);
  expect(now.filter((line) => line.startsWith("money "))).toHaveLength(1);
  const history = (await app.as(staff).get(`/api/cases/leave.request/${id}/history`)).body;
  expect(history.lines.at(-1)).toMatchObject({ operation: "changeHandler", person: null });
  expect((await hearing("task-opened")).at(-1)).toMatchObject({ step: { id: "money" } });
});

test("also what waits and what another holds", async () => {
  const { id } = await begin("one");
  await act(officeDirector, id, "claim");
  await leave(unit.sectionChief.id);
  const { rows } = await sql<{ left: number }>`
    select count(*)::int as left from kernel.task
    where person_id = ${unit.sectionChief.id} and state in ('open', 'held', 'waiting')`.execute(app.db);
  expect(rows[0]!.left).toBe(0);
});

test("a nightly sweep finds what was left with nobody", async () => {
  const { id } = await begin("side");
  await sql`update kernel.person set state = 'left' where id = ${staff.id}`.execute(app.db);
  const { services } = app;
  await sweepLeavers({ services, db: services.db, now: services.clock.now(), log: services.log });
  expect((await standing(id)).join()).not.toContain(staff.name);
  expect(await standing(id)).toHaveLength(1);
});
