import { expect, test } from "vitest";
import { leaveApp } from "../testing/leave-app.ts";

const { unit, begin, standing, act, taskOf, hearing, app } = await leaveApp();
const { officeDirector, clerk, staff, leader } = unit;

test("takes back what was just passed on, in both branches, and nothing of it is left in lists", async () => {
  const { id } = await begin("side");
  const task = await taskOf(staff, id);
  await act(staff, id, "complete");
  const detail = await app.as(staff).get(`/api/tasks/${task}`);
  expect(detail.body.may).toContain("withdraw");
  const answer = await app.as(staff).post(`/api/tasks/${task}/withdraw`, { reason: "补充附件" });
  expect(answer.status).toBe(200);
  expect(await standing(id)).toEqual([`draft ${staff.name}`]);
  const done = await app.as(staff).get("/api/tasks?view=done");
  expect(done.body.items.map((item: { id: string }) => item.id)).not.toContain(task);
  expect((await hearing("task-withdrawn")).at(-1)).toMatchObject({
    changedFor: expect.arrayContaining([officeDirector.id, clerk.id]),
    personIds: [staff.id],
  });
});

test("is refused once the next has finished it, and the button is not offered", async () => {
  const { id } = await begin("side");
  const task = await taskOf(staff, id);
  await act(staff, id, "complete");
  await act(clerk, id, "complete");
  expect((await app.as(staff).get(`/api/tasks/${task}`)).body.may).not.toContain("withdraw");
  const answer = await app.as(staff).post(`/api/tasks/${task}/withdraw`);
  expect(answer.body).toMatchObject({ status: 409, code: "workflow.moved_on" });
});

test("is for whoever did it, once", async () => {
  const { id } = await begin("side");
  const task = await taskOf(staff, id);
  await act(staff, id, "complete");
  expect((await app.as(clerk).post(`/api/tasks/${task}/withdraw`)).body.code).toBe("workflow.nothing_to_withdraw");
  expect((await app.as(staff).post(`/api/tasks/${task}/withdraw`)).status).toBe(200);
  expect((await app.as(staff).post(`/api/tasks/${task}/withdraw`)).body.code).toBe("workflow.nothing_to_withdraw");
});

test("is refused after the system has acted, and at the end", async () => {
  const { id } = await begin("leave");
  await act(officeDirector, id, "complete", { outcome: "agree", opinion: "同意。", chosen: { sign: [leader.id] } });
  const task = await taskOf(leader, id);
  await act(leader, id, "complete");
  expect((await app.as(leader).post(`/api/tasks/${task}/withdraw`)).body.code).toBe("workflow.action_done");
  await app.as(clerk).post(`/api/leave/${id}/file`);
  expect((await app.as(leader).post(`/api/tasks/${task}/withdraw`)).body.code).toBe("workflow.instance_ended");
});

test("against the next handler at the same moment: one of the two wins", async () => {
  for (let round = 0; round < 8; round += 1) {
    const { id } = await begin("side");
    const task = await taskOf(staff, id);
    await act(staff, id, "complete");
    const next = await taskOf(clerk, id);
    const [withdrawn, completed] = await Promise.all([
      app.as(staff).post(`/api/tasks/${task}/withdraw`),
      app.as(clerk).post(`/api/tasks/${next}/complete`),
    ]);
    expect([withdrawn.status, completed.status].sort()).toEqual([200, 409]);
    const expected = withdrawn.status === 200 ? [`draft ${staff.name}`] : [`law ${officeDirector.name}`];
    expect(await standing(id)).toEqual(expected);
  }
});
