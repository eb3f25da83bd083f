import { expect, test } from "vitest";
import { leaveApp } from "../testing/leave-app.ts";

const { app, unit, begin, taskOf } = await leaveApp();
const { staff, clerk } = unit;

test("marks what a task's handler has seen, from the first time on; nobody else's doing", async () => {
  const { id } = await begin("side", { title: "未读件" });
  const task = await taskOf(staff, id);
  const seen = async () =>
    (await app.as(staff).get("/api/tasks")).body.items.find((item: { id: string }) => item.id === task).readAt;
  expect(await seen()).toBeNull();
  expect((await app.as(clerk).post(`/api/tasks/${task}/read`)).status).toBe(404);
  expect(await seen()).toBeNull();
  await app.as(staff).post(`/api/tasks/${task}/read`);
  const first = await seen();
  expect(first).not.toBeNull();
  await app.clock.advance({ minutes: 5 });
  await app.as(staff).post(`/api/tasks/${task}/read`);
  expect(await seen()).toBe(first);
});
