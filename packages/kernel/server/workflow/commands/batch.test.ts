import { expect, test } from "vitest";
import { newId } from "../../base/index.ts";
import { leaveApp } from "../testing/leave-app.ts";

const { app, unit, begin, standing, taskOf } = await leaveApp();
const { staff, clerk, officeDirector } = unit;

async function three(process: string) {
  const cases = await Promise.all([begin(process), begin(process), begin(process)]);
  return cases.map(({ id }) => id);
}

test("completes what can be completed and says why the rest cannot", async () => {
  const ids = await three("side");
  const tasks = await Promise.all(ids.map((id) => taskOf(staff, id)));
  await app.as(staff).post(`/api/tasks/${tasks[1]}/complete`);
  const unknown = newId();
  const { status, body } = await app.as(staff).post("/api/tasks/complete", { taskIds: [...tasks, unknown] });
  expect(status).toBe(200);
  expect(body.done.sort()).toEqual([tasks[0], tasks[2]].sort());
  expect(body.refused).toEqual(
    expect.arrayContaining([
      { taskId: tasks[1], code: "workflow.task_ended", message: expect.stringContaining("刷新") },
      { taskId: unknown, code: "kernel.not_found", message: expect.any(String) },
    ]),
  );
  for (const id of ids)
    expect(await standing(id)).toEqual([`law ${officeDirector.name}`, `money ${clerk.name}`].sort());
});

test("transfers and urges many at once", async () => {
  const ids = await three("side");
  const taskIds = await Promise.all(ids.map((id) => taskOf(staff, id)));
  const moved = await app.as(staff).post("/api/tasks/transfer", { taskIds, toPersonId: clerk.id });
  expect(moved.body.refused).toEqual([]);
  for (const id of ids) expect(await standing(id)).toEqual([`draft ${clerk.name}`]);
  const now = await Promise.all(ids.map((id) => taskOf(clerk, id)));
  expect((await app.as(staff).post("/api/tasks/urge", { taskIds: now })).body.done).toHaveLength(3);
});

test("two batches over the same tasks at the same moment: each task is done once", async () => {
  const ids = await three("side");
  const taskIds = await Promise.all(ids.map((id) => taskOf(staff, id)));
  const answers = await Promise.all([
    app.as(staff).post("/api/tasks/complete", { taskIds }),
    app.as(staff).post("/api/tasks/complete", { taskIds: taskIds.toReversed() }),
  ]);
  expect(answers.flatMap(({ body }) => body.done).sort()).toEqual([...taskIds].sort());
});

test("gives many tasks of a person to another, by whoever keeps the unit's cases", async () => {
  const ids = await three("side");
  const tasks = await Promise.all(ids.map((id) => taskOf(staff, id)));
  const change = { taskIds: [...tasks, newId()], toPersonId: clerk.id, reason: "借调外出" };
  expect((await app.as(staff).post("/api/tasks/handler", change)).status).toBe(403);
  const { body } = await app.as(officeDirector).post("/api/tasks/handler", change);
  expect([body.done.length, body.refused.length]).toEqual([3, 1]);
  for (const id of ids) expect(await standing(id)).toEqual([`draft ${clerk.name}`]);
});
