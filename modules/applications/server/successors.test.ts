import { expect, it } from "vitest";
import { applicationsApp, oneStep, reason } from "./testing.ts";

const app = await applicationsApp();
const { staff, sectionChief } = app.finance;
const formId = await app.publish({ title: "外出报备", fields: [reason], process: oneStep });
const administrator = app.as(app.people.systemAdministrator);

/** Applications of somebody that were sent back to them. */
async function sentBack(count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let made = 0; made < count; made += 1) {
    const id = await app.apply(staff, formId, { 事由: "调研" });
    await app.act(sectionChief, id, "send-back", { to: "drafter", reason: "请改。" });
    ids.push(id);
  }
  return ids;
}

it("whoever gets an application that was sent back to somebody who has left changes and submits it, or calls it off", async () => {
  const [changed, ended] = await sentBack(2);
  const { version } = (await administrator.get(`/api/people/${staff.id}`)).body;
  const left = await administrator.post(`/api/people/${staff.id}/leave`, { version, successorId: sectionChief.id });
  expect(left.status).toBe(200);
  await app.drainJobs();
  const seen = await app.read(sectionChief, changed!);
  expect(seen).toMatchObject({ state: "returned", applicant: { name: staff.name }, may: ["save", "submit", "cancel"] });
  const kept = { version: seen.version, values: { 事由: "调研（改）" } };
  expect((await app.as(sectionChief).put(`/api/applications/${changed}`, kept)).status).toBe(200);
  expect((await app.submit(sectionChief, changed!, { 事由: "调研（改）" })).status).toBe(200);
  await app.drainJobs();
  expect(await app.read(sectionChief, changed!)).toMatchObject({ state: "running", may: [] });
  const { version: now } = await app.read(sectionChief, ended!);
  const off = await app
    .as(sectionChief)
    .post(`/api/applications/${ended}/cancel`, { version: now, reason: "申请人已离任" });
  expect(off.status).toBe(200);
  expect(await app.read(sectionChief, ended!)).toMatchObject({ state: "cancelled", reason: "申请人已离任" });
});
