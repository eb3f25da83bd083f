import { expect, test } from "vitest";
import { newId } from "../../base/index.ts";
import { leaveApp } from "../testing/leave-app.ts";

const { app, city, unit, begin, hearing } = await leaveApp();
const { staff, clerk, leader } = unit;
const everybody = [...city.bureaux, ...city.counties].flatMap((one) => [one.leader, one.deputy, one.clerk, one.staff]);
const copiesOf = async (person: typeof staff) => (await app.as(person).get("/api/tasks?view=toRead")).body.items;

test("sends copies to many in one statement", async () => {
  const { id } = await begin("side");
  const path = `/api/cases/leave.request/${id}/circulate`;
  const answer = await app.as(staff).post(path, { personIds: everybody.map((person) => person.id), message: "请阅知" });
  expect(answer.body.copies).toHaveLength(everybody.length);
  expect((await hearing("circulated")).at(-1)).toMatchObject({ reason: "请阅知", title: "side一件" });
  const reader = city.unit("教育局").leader;
  const [copy] = await copiesOf(reader);
  expect(copy).toMatchObject({ title: "side一件", from: staff.name, case: { type: "leave.request", id } });
});

test("gives no second copy to whoever has an unread one", async () => {
  const { id } = await begin("side");
  const path = `/api/cases/leave.request/${id}/circulate`;
  await app.as(staff).post(path, { personIds: [clerk.id] });
  const again = await app.as(staff).post(path, { personIds: [clerk.id, leader.id] });
  expect(again.body.copies).toMatchObject([{ personId: leader.id }]);
});

test("a copy lets its reader see the case and pass it on; others get 404", async () => {
  const { id } = await begin("side");
  const stranger = city.unit("教育局").staff;
  const path = `/api/cases/leave.request/${id}`;
  expect((await app.as(stranger).get(`${path}/history`)).status).toBe(404);
  expect((await app.as(stranger).post(`${path}/circulate`, { personIds: [clerk.id] })).status).toBe(404);
  await app.as(staff).post(`${path}/circulate`, { personIds: [stranger.id] });
  expect((await app.as(stranger).get(`${path}/history`)).status).toBe(200);
  expect((await app.as(stranger).post(`${path}/circulate`, { personIds: [city.mayor.id] })).status).toBe(200);
});

test("names how many of the chosen cannot read it, and sends nothing", async () => {
  const { id } = await begin("side");
  const personIds = [clerk.id, newId(), city.auditAdministrator.id];
  const answer = await app.as(staff).post(`/api/cases/leave.request/${id}/circulate`, { personIds });
  expect(answer.body).toMatchObject({ status: 422, code: "workflow.person_unknown" });
  expect(answer.body.detail).toContain("2");
  const { body } = await app.as(staff).get(`/api/cases/leave.request/${id}/history`);
  expect(body.copies).toEqual([]);
});
