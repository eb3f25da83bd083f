import { expect, it } from "vitest";
import { applicationsApp, oneStep, reason } from "./testing.ts";

const app = await applicationsApp();
const { staff, sectionChief } = app.finance;
const deputy = app.people.unit("教育局").staff;

/** What the deputy gets: the page, its course, the sheet; and whether the list and the search have it. */
async function seen(id: string): Promise<(number | boolean)[]> {
  const answers = [];
  for (const path of [
    `/api/applications/${id}`,
    `/api/cases/applications.application/${id}/history`,
    `/api/applications/${id}/sheet`,
  ])
    answers.push((await app.as(deputy).get(path)).status);
  const lists = ["/api/applications?view=handled&limit=50", `/api/search?q=${encodeURIComponent("探望父母")}`];
  const found = [];
  for (const path of lists) {
    const { items } = (await app.as(deputy).get(path)).body;
    found.push(items.some((item: { id: string }) => item.id === id));
  }
  return [...answers, ...found];
}
const all = [200, 200, 200, true, true];
const nothing = [404, 404, 404, false, false];

async function delegate(kinds?: string[]): Promise<() => Promise<unknown>> {
  const startsAt = app.clock.now();
  const times = { startsAt: startsAt.toISOString(), endsAt: new Date(startsAt.getTime() + 3_600_000).toISOString() };
  const asked = { toPersonId: deputy.id, reason: "外出", ...times, ...(kinds && { kinds }) };
  const { status, body } = await app.as(sectionChief).post("/api/delegations", asked);
  expect(status).toBe(200);
  return () => app.as(sectionChief).post(`/api/delegations/${body.id}/revoke`);
}

it("an application that comes to somebody in another's name is opened, listed and found, so long and of the kinds delegated", async () => {
  const leave = await app.publish({ title: "请假", fields: [reason], process: oneStep });
  const id = await app.apply(staff, leave, { 事由: "探望父母" });
  const other = await app.apply(staff, leave, { 事由: "探望父母" });
  expect(await seen(id)).toEqual(nothing);

  const endOther = await delegate(["documents.outgoing"]);
  expect(await seen(id)).toEqual(nothing);
  await endOther();

  const end = await delegate([`applications.form.${leave}`]);
  expect([await seen(id), await seen(other)]).toEqual([all, all]);
  const { items } = (await app.as(deputy).get("/api/tasks?view=delegated")).body;
  const task = items.find((item: { case: { id: string } }) => item.case.id === id);
  const done = await app.as(deputy).post(`/api/tasks/${task.id}/complete`, { outcome: "agree", opinion: "同意。" });
  expect(done.status).toBe(200);
  await app.drainJobs();
  await end();
  expect([await seen(id), await seen(other)]).toEqual([all, nothing]);
});
