import { expect, it } from "vitest";
import { appraisalsApp } from "../appraisal/testing.ts";

const app = await appraisalsApp();
const { clerk, finance, education } = app;

it("shows an appraisal to its holder alone", async () => {
  await app.opened(1);
  const [{ id }] = (await clerk.get("/api/archives/appraisals")).body.items;
  expect((await app.as(education.clerk).get(`/api/archives/appraisals/${id}`)).status).toBe(404);
  expect((await app.as(finance.staff).get("/api/archives/appraisals")).status).toBe(409);
  expect((await app.as(app.people.auditAdministrator).get("/api/archives/appraisals")).status).toBe(403);
});

it("lists those of one state alone where it is asked for", async () => {
  await app.opened(1);
  const listed = async (state: string) => (await clerk.get(`/api/archives/appraisals?state=${state}`)).body.items;
  const open: { state: string }[] = await listed("open");
  expect(new Set(open.map(({ state }) => state))).toEqual(new Set(["open"]));
  expect(await listed("done")).toEqual([]);
  expect((await clerk.get("/api/archives/appraisals?state=nothing")).status).toBe(400);
});
