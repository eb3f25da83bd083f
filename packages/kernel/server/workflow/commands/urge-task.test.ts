import { expect, test } from "vitest";
import { leaveApp } from "../testing/leave-app.ts";

const { city, unit, begin, act, taskOf, hearing, app } = await leaveApp();
const { officeDirector, clerk, staff } = unit;

test("the drafter and those who keep the unit's tasks may urge; handler and keepers are told", async () => {
  const { id } = await begin("side");
  await act(staff, id, "complete");
  const task = await taskOf(clerk, id);
  expect((await app.as(staff).post(`/api/tasks/${task}/urge`, { message: "请尽快" })).status).toBe(200);
  const event = (await hearing("task-urged")).at(-1);
  expect(event).toMatchObject({ personIds: [clerk.id], reason: "请尽快", step: { name: "经费审核" } });
  expect(event?.alsoTell).toContain(officeDirector.id);
  expect((await app.as(unit.leader).post(`/api/tasks/${task}/urge`)).status).toBe(200);
  const todo = await app.as(clerk).get("/api/tasks");
  expect(todo.body.items.find((item: { id: string }) => item.id === task).urgedAt).not.toBeNull();
});

test("not by the handler, not by strangers, not what is done", async () => {
  const { id } = await begin("side");
  await act(staff, id, "complete");
  const task = await taskOf(clerk, id);
  expect((await app.as(clerk).post(`/api/tasks/${task}/urge`)).body.code).toBe("workflow.cannot_urge_yourself");
  expect((await app.as(city.unit("教育局").clerk).post(`/api/tasks/${task}/urge`)).status).toBe(404);
  await act(clerk, id, "complete");
  expect((await app.as(staff).post(`/api/tasks/${task}/urge`)).body.code).toBe("workflow.task_ended");
});

test("whoever urges as a keeper of the unit's tasks is not told of it", async () => {
  const { id } = await begin("side");
  await act(staff, id, "complete");
  const task = await taskOf(clerk, id);
  expect((await app.as(officeDirector).post(`/api/tasks/${task}/urge`)).status).toBe(200);
  expect((await hearing("task-urged")).at(-1)?.alsoTell).not.toContain(officeDirector.id);
});
