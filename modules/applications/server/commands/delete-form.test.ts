import { expect, it } from "vitest";
import { applicationsApp, oneStep, reason } from "../testing.ts";

const app = await applicationsApp();
const manager = app.as(app.finance.officeDirector);

it("takes away a drawing that was never published", async () => {
  const { body } = await manager.post("/api/application-forms", { title: "空" });
  const stranger = app.as(app.people.unit("教育局").officeDirector);
  expect((await stranger.delete(`/api/application-forms/${body.id}`, { version: 1 })).status).toBe(404);
  expect((await manager.delete(`/api/application-forms/${body.id}`, { version: 1 })).status).toBe(200);
  expect((await manager.get(`/api/application-forms/${body.id}`)).status).toBe(404);
});

it("refuses once it was published", async () => {
  const formId = await app.publish({
    title: "值班",
    fields: [reason],
    process: oneStep,
  });
  const { version } = (await manager.get(`/api/application-forms/${formId}`)).body;
  expect((await manager.delete(`/api/application-forms/${formId}`, { version })).body.code).toBe(
    "applications.form_published",
  );
});
