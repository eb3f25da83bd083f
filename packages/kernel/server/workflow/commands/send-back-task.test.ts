import { expect, test } from "vitest";
import { leaveApp } from "../testing/leave-app.ts";

const { unit, begin, standing, act, taskOf, hearing, app } = await leaveApp();
const { officeDirector, clerk, leader, staff } = unit;

test("sends back to the step before, through all steps again", async () => {
  const { id } = await begin("side");
  await act(staff, id, "complete");
  await act(officeDirector, id, "complete");
  await act(clerk, id, "complete");
  const answer = await act(leader, id, "send-back", { to: "drafter", reason: "经费来源不清，请补充。" });
  expect(answer.body).toMatchObject({ status: "running", opened: [{ personId: staff.id, step: "draft" }] });
  await act(staff, id, "complete");
  expect(await standing(id)).toEqual([`law ${officeDirector.name}`, `money ${clerk.name}`].sort());
});

test("sends back out of a parallel region and closes every task there", async () => {
  const { id } = await begin("side");
  await act(staff, id, "complete");
  await act(officeDirector, id, "send-back", { to: "previous", reason: "依据不足。" });
  expect(await standing(id)).toEqual([`draft ${staff.name}`]);
  const [event] = (await hearing("task-sent-back")).slice(-1);
  expect(event).toMatchObject({
    personIds: [staff.id],
    changedFor: [clerk.id],
    reason: "依据不足。",
    step: { id: "law" },
  });
});

test("sends it straight back to whoever sent it, with the region as it was", async () => {
  const { id } = await begin("side");
  await act(staff, id, "complete");
  await act(clerk, id, "complete");
  await act(officeDirector, id, "send-back", { to: { step: "draft" }, resume: "direct", reason: "请改标题。" });
  await act(staff, id, "complete");
  expect(await standing(id)).toEqual([`law ${officeDirector.name}`]);
  await act(officeDirector, id, "complete");
  expect(await standing(id)).toEqual([`sign ${leader.name}`, `sign ${unit.deputy.name}`].sort());
});

test("wants a reason, and a step that was passed", async () => {
  const { id } = await begin("side");
  await act(staff, id, "complete");
  expect((await act(clerk, id, "send-back", {})).body).toMatchObject({ status: 400, faults: [{ path: "reason" }] });
  const ahead = await act(clerk, id, "send-back", { to: { step: "sign" }, reason: "退" });
  expect(ahead.body).toMatchObject({ status: 409, code: "workflow.cannot_send_back_there" });
  const detail = await app.as(clerk).get(`/api/tasks/${await taskOf(clerk, id)}`);
  expect(detail.body.sendBackTo).toEqual([{ step: "draft", name: "拟稿", isDrafter: true }]);
});
