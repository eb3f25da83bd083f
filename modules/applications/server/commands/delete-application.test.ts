import { expect, it } from "vitest";
import { applicationsApp } from "../testing.ts";

const app = await applicationsApp();
const { staff, leader } = app.finance;

it("takes away one's own draft, nobody else's", async () => {
  const id = await app.draft(staff, await app.publishReady("leave"));
  expect((await app.as(leader).delete(`/api/applications/${id}`, { version: 1 })).status).toBe(404);
  expect((await app.as(staff).delete(`/api/applications/${id}`, { version: 2 })).body.code).toBe(
    "kernel.version_conflict",
  );
  expect((await app.as(staff).delete(`/api/applications/${id}`, { version: 1 })).status).toBe(200);
  expect((await app.as(staff).get(`/api/applications/${id}`)).status).toBe(404);
});
