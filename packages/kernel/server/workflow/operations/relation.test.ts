import { expect, test } from "vitest";
import { leaveApp } from "../testing/leave-app.ts";

const { app, unit, begin, act, taskOf } = await leaveApp();
const { officeDirector, clerk, staff, leader, deputy } = unit;
const DAY = 86_400_000;

async function delegate(from: typeof staff, to: typeof staff) {
  const now = app.services.clock.now().getTime();
  const [startsAt, endsAt] = [now, now + 5 * DAY].map((at) => new Date(at).toISOString());
  const answer = await app.as(from).post("/api/delegations", { toPersonId: to.id, startsAt, endsAt, reason: "外出" });
  expect(answer.status).toBe(200);
}

const read = async (person: typeof staff, task: string) => (await app.as(person).get(`/api/tasks/${task}`)).body;
const delegated = async (person: typeof staff, id: string) => {
  const { items } = (await app.as(person).get("/api/tasks?view=delegated")).body;
  return items.filter((item: { case: { id: string } }) => item.case.id === id).length;
};
const count = async (person: typeof staff) => (await app.as(person).get("/api/tasks/counts")).body.delegated;

test("nobody reviews their own draft in another's name: it stays with the reviewer, and both are told why", async () => {
  await delegate(officeDirector, staff);
  const { id } = await begin("leave");
  const task = await taskOf(officeDirector, id);
  expect(await read(officeDirector, task)).toMatchObject({
    may: expect.arrayContaining(["complete"]),
    passedOver: staff.name,
  });
  const seen = await read(staff, task);
  expect([seen.passedOver, seen.onBehalfOf]).toEqual([staff.name, null]);
  expect(seen.may).not.toContain("complete");
  expect([await delegated(staff, id), await count(staff)]).toEqual([0, 0]);
  const body = { outcome: "agree", opinion: "同意。", chosen: { sign: [leader.id] } };
  for (const [what, with_] of [
    ["complete", body],
    ["transfer", { toPersonId: clerk.id }],
    ["signers", { personIds: [clerk.id], place: "before" }],
  ] as const)
    expect((await app.as(staff).post(`/api/tasks/${task}/${what}`, with_)).body.code).toBe("workflow.own_draft");
  expect((await app.as(staff).get(`/api/leave/${id}/mine`)).body.taskId).toBeNull();
  expect((await act(officeDirector, id, "complete", body)).status).toBe(200);
});

test("what somebody else drafted they handle in the reviewer's name", async () => {
  const { id } = await begin("leave", {}, clerk);
  const task = await taskOf(officeDirector, id);
  expect(await delegated(staff, id)).toBe(1);
  expect(await read(staff, task)).toMatchObject({ onBehalfOf: officeDirector.name, passedOver: null });
  expect(
    (await app.as(staff).post(`/api/tasks/${task}/complete`, { outcome: "refuse", opinion: "补充后再报。" })).status,
  ).toBe(200);
});

test("whoever stands in for a delegate who is passed over handles it, for the chain goes on", async () => {
  await delegate(staff, deputy);
  const { id } = await begin("leave");
  expect(await delegated(deputy, id)).toBe(1);
  const task = await taskOf(officeDirector, id);
  expect(await read(deputy, task)).toMatchObject({ onBehalfOf: officeDirector.name });
});

test("a module's page refuses its own step in the same words", async () => {
  const { id } = await begin("leave", {}, staff);
  await act(officeDirector, id, "complete", { outcome: "agree", opinion: "同意。", chosen: { sign: [leader.id] } });
  await act(leader, id, "complete");
  await delegate(clerk, staff);
  expect((await app.as(staff).post(`/api/leave/${id}/file`)).body.code).toBe("workflow.own_draft");
});
