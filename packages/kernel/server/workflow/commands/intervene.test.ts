import { expect, test } from "vitest";
import { remind } from "../jobs/remind.ts";
import { leaveApp } from "../testing/leave-app.ts";

const { app, city, unit, begin, standing, act, taskOf, hearing } = await leaveApp();
const { officeDirector, clerk, staff, leader, deputy } = unit;
const keeper = app.as(officeDirector);
const on = (id: string, what: string, body: Record<string, unknown> = {}) =>
  keeper.post(`/api/cases/leave.request/${id}/${what}`, { reason: "按领导要求调整", ...body });

test("whoever keeps the cases takes one to another step, and says why", async () => {
  const { id } = await begin("side");
  await act(staff, id, "complete");
  expect((await on(id, "jump", { step: "p" })).body.code).toBe("workflow.no_such_step");
  const answer = await on(id, "jump", { step: "sign" });
  expect(answer.body.opened[0]).toMatchObject({ personId: leader.id, step: "sign" });
  expect(await standing(id)).toEqual([`sign ${leader.name}`, `sign ${deputy.name}`].sort());
  expect((await hearing("intervened")).at(-1)).toMatchObject({
    reason: "按领导要求调整",
    changedFor: expect.arrayContaining([officeDirector.id, clerk.id]),
  });
  const history = (await app.as(staff).get(`/api/cases/leave.request/${id}/history`)).body;
  expect(history.lines.at(-1)).toMatchObject({ operation: "jump", opinion: "按领导要求调整" });
  await act(leader, id, "complete");
  expect((await on(id, "jump", { step: "sign" })).status).toBe(404);
});

test("a suspended case rests: nobody handles it, nobody is reminded, until it is resumed", async () => {
  const { id } = await begin("leave");
  expect((await on(id, "resume")).body.code).toBe("workflow.not_suspended");
  expect((await on(id, "suspend")).body.status).toBe("suspended");
  expect((await on(id, "suspend")).body.code).toBe("workflow.already_suspended");
  expect((await on(id, "jump", { step: "sign" })).body.code).toBe("workflow.instance_suspended");
  const refused = await act(officeDirector, id, "complete", { outcome: "refuse", opinion: "不同意。" });
  expect(refused.body.code).toBe("workflow.instance_suspended");
  await app.clock.advance({ hours: 30 });
  const { services } = app;
  await remind({ services, db: services.db, now: services.clock.now(), log: services.log });
  const told = [...(await hearing("task-due-soon")), ...(await hearing("task-overdue"))];
  expect(told.filter((event) => (event.case as { id: string }).id === id)).toEqual([]);
  expect((await on(id, "resume")).body.status).toBe("running");
  expect((await act(officeDirector, id, "complete", { outcome: "refuse", opinion: "不同意。" })).status).toBe(200);
});

test("a case is ended early, and every open task with it", async () => {
  const { id } = await begin("side");
  const task = await taskOf(staff, id);
  expect((await on(id, "terminate")).body.status).toBe("terminated");
  expect(await standing(id)).toEqual([]);
  expect((await app.as(staff).post(`/api/tasks/${task}/complete`)).body.code).toBe("workflow.instance_ended");
});

test("nobody else intervenes, administrators least of all, and nobody in another unit's cases", async () => {
  const { id } = await begin("one");
  const task = await taskOf(clerk, id);
  const elsewhere = city.unit("教育局").officeDirector;
  for (const [person, status] of [
    [leader, 403],
    [city.systemAdministrator, 403],
    [elsewhere, 404],
  ] as const) {
    for (const what of ["jump", "suspend", "resume", "terminate"]) {
      const body = { reason: "试", step: "anybody" };
      expect((await app.as(person).post(`/api/cases/leave.request/${id}/${what}`, body)).status).toBe(status);
    }
    const change = { toPersonId: deputy.id, reason: "试" };
    expect((await app.as(person).post(`/api/tasks/${task}/handler`, change)).status).toBe(status);
  }
});
