import { expect, it } from "vitest";
import { applicationsApp, reason, step } from "./testing.ts";

const app = await applicationsApp();
const { finance, people } = app;
const elsewhere = people.unit("教育局").leader;

it("a unit is not abolished while an application of its people stands anywhere, and may be once it is decided", async () => {
  const handler = { find: "person" as const, personIds: [elsewhere.id] };
  const formId = await app.publish({
    title: "商请协办",
    fields: [reason],
    process: { kind: "steps", steps: [{ ...step, handler }] },
  });
  const id = await app.apply(finance.staff, formId, { 事由: "联合调研" });
  const keeper = app.as(people.systemAdministrator);
  const { version } = (await keeper.get(`/api/units/${finance.id}`)).body;
  const uses = async () => (await keeper.post(`/api/units/${finance.id}/abolish`, { version })).body.detail;
  expect(await uses()).toContain("1件在办的申请");
  await app.act(elsewhere, id, "complete", { outcome: "agree" });
  await app.drainJobs();
  expect(await uses()).not.toContain("申请");
});
