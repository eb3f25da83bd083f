import { expect, it } from "vitest";
import { archivesApp } from "../testing.ts";

const app = await archivesApp();
const { finance } = app;

it("leaves a report of its stage with the name of who asked for it", async () => {
  const { id } = await app.archived();
  const clerk = app.as(finance.clerk);
  const { body } = await clerk.post(`/api/archives/items/${id}/check`, { stage: "CQ" });
  expect(body).toMatchObject({ stage: "CQ", passed: true, personName: finance.clerk.name });
  const { items: reports } = (await clerk.get(`/api/archives/items/${id}/reports`)).body;
  expect(reports.map((report: { stage: string }) => report.stage)).toEqual(["CQ", "GD"]);
  expect(reports[0]).toEqual(body);
});

it("is made by the keeper only", async () => {
  const { id } = await app.archived();
  expect((await app.as(finance.staff).post(`/api/archives/items/${id}/check`, {})).status).toBe(403);
  expect((await app.as(app.education.clerk).post(`/api/archives/items/${id}/check`, {})).status).toBe(404);
});
