import { expect, it } from "vitest";
import { applicationsApp, oneStep, reason } from "../testing.ts";

const app = await applicationsApp();
const manager = app.as(app.finance.officeDirector);

it("a name that is used twice cannot even be saved: the second field would be lost", async () => {
  const { body } = await manager.post("/api/application-forms", { title: "试" });
  const columns = [reason, { ...reason, title: "又一" }];
  const table = { kind: "table", name: "明细", title: "明细", columns };
  const form = { title: "试", fields: [reason, reason, table], process: oneStep };
  const { status, body: problem } = await manager.put(`/api/application-forms/${body.id}`, { version: 1, form });
  expect(status).toBe(400);
  expect(problem.faults.map(({ path }: { path: string }) => path)).toEqual([
    "form.fields.1.name",
    "form.fields.2.columns.1.name",
  ]);
});

it("keeps what is unfinished, for the version that was seen, and leaves what is published as it was", async () => {
  const formId = await app.publish({ title: "值班", fields: [reason], process: oneStep });
  const { version } = (await manager.get(`/api/application-forms/${formId}`)).body;
  const form = { title: "值班安排", fields: [], process: { kind: "steps", steps: [] } };
  expect((await manager.put(`/api/application-forms/${formId}`, { version, form })).status).toBe(200);
  const again = await manager.put(`/api/application-forms/${formId}`, { version, form });
  expect([again.status, again.body.code]).toEqual([409, "kernel.version_conflict"]);
  expect((await manager.get(`/api/application-forms/${formId}`)).body).toMatchObject({
    title: "值班安排",
    changed: true,
  });
  expect((await manager.get(`/api/open-application-forms/${formId}`)).body).toMatchObject({ title: "值班" });
});
