import { sql } from "@tz/kernel/server/base";
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

it("the audit trail tells what was changed, and nothing of what stayed the same", async () => {
  const days = { kind: "number", name: "天数", title: "天数" } as const;
  const formId = await app.publish({ title: "外出", fields: [reason, days], process: oneStep });
  const { version, form } = (await manager.get(`/api/application-forms/${formId}`)).body;
  const fields = [form.fields[0], { ...form.fields[1], title: "外出天数" }];
  const save = (changed: object, at: number) =>
    manager.put(`/api/application-forms/${formId}`, { version: at, form: { ...form, ...changed } });
  await save({ fields }, version);
  await save({ fields: fields.slice(0, 1), description: "限本市以外。" }, version + 1);
  const { rows } = await sql<{ note: { before: object; after: object } }>`
    select note from kernel.audit where command = 'applications.save-form' and subject_id = ${formId} and ok
    order by id desc limit 2`.execute(app.db);
  expect(rows.map(({ note }) => note)).toEqual([
    {
      title: "外出",
      before: { description: "", fields: ["事由", "天数"], "fields.天数": fields[1] },
      after: { description: "限本市以外。", fields: ["事由"] },
    },
    { title: "外出", before: { "fields.天数": form.fields[1] }, after: { "fields.天数": fields[1] } },
  ]);
});
