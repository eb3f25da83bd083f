import { expect, it } from "vitest";
import { applicationsApp } from "../testing.ts";

const app = await applicationsApp();
const { finance, people } = app;
const { staff, clerk } = finance;

const meeting = (day: string, from: string, to: string, room: string) => ({
  会议名称: "局长办公会",
  会议室: room,
  使用时间: { from: `${day}T${from}`, to: `${day}T${to}` },
  参会人数: 12,
  联系人: staff.id,
});
const formId = await app.publishReady("room");
const first = await app.apply(staff, formId, meeting("2026-03-10", "09:00", "11:00", "第一会议室"));
await app.apply(clerk, formId, meeting("2026-03-16", "14:00", "15:30", "第二会议室"));

const path = `/api/open-application-forms/${formId}/bookings`;
const booked = async (person: typeof staff, from: string, to: string) =>
  (await app.as(person).get(`${path}?from=${from}&to=${to}`)).body;

it("shows who has what and when, before one applies, and not what for", async () => {
  const { resources, items } = await booked(clerk, "2026-03-09", "2026-03-15");
  expect(resources).toContain("视频会议室");
  expect(items).toEqual([
    {
      resource: "第一会议室",
      begins: "2026-03-10T09:00",
      ends: "2026-03-10T11:00",
      by: staff.name,
      department: expect.anything(),
    },
  ]);
  expect((await booked(clerk, "2026-03-10", "2026-03-16")).items).toHaveLength(2);
  expect((await booked(clerk, "2026-03-11", "2026-03-15")).items).toEqual([]);
});

it("shows no more what was called off", async () => {
  const { version } = await app.read(staff, first);
  await app.as(staff).post(`/api/applications/${first}/cancel`, { version, reason: "会议取消" });
  expect((await booked(staff, "2026-03-10", "2026-03-10")).items).toEqual([]);
});

it("is for those who may apply, and for some weeks at a time", async () => {
  const stranger = app.as(people.unit("教育局").staff);
  expect((await stranger.get(`${path}?from=2026-03-09&to=2026-03-15`)).status).toBe(404);
  const answer = await app.as(staff).get(`${path}?from=2026-01-01&to=2026-12-31`);
  expect([answer.status, answer.body.faults]).toEqual([400, [expect.objectContaining({ path: "to" })]]);
  expect((await app.as(staff).get(`${path}?from=2026-03-09&to=2026-03-08`)).status).toBe(400);
  expect((await app.as(staff).get(`${path}?from=9999-12-01&to=9999-12-31`)).status).toBe(200);
  expect((await app.as(staff).get(`${path}?from=0000-01-01&to=0000-01-02`)).status).toBe(400);
});

it("a form of what nobody uses at a time has no bookings", async () => {
  const leave = await app.publishReady("leave");
  const answer = await app.as(staff).get(`/api/open-application-forms/${leave}/bookings?from=2026-03-09&to=2026-03-15`);
  expect(answer.body).toEqual({ resources: [], items: [] });
});
