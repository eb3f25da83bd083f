import { expect, it } from "vitest";
import { boxesApp } from "../boxes/testing.ts";

const app = await boxesApp();
const { clerk, finance, education } = app;
await app.archivedWith(200);
await app.fill();
const [box] = await app.boxes();
const path = `/api/archives/boxes/${box.id}`;

it("keeps the remark sheet of a box: who checked it, when, and what is amiss", async () => {
  const sheet = { version: 1, note: "缺附件一页", checkedBy: "王晓燕" };
  expect((await clerk.post(`${path}/keep`, sheet)).status).toBe(200);
  const { box: now } = (await clerk.get(path)).body;
  expect(now).toMatchObject({ note: "缺附件一页", checkedBy: "王晓燕", checkedOn: "2026-03-02" });
});

it("is for the keeper's archivists alone", async () => {
  const sheet = { version: 2, note: "", checkedBy: "王晓燕" };
  expect((await app.as(education.clerk).post(`${path}/keep`, sheet)).status).toBe(404);
  expect((await app.as(finance.staff).post(`${path}/keep`, sheet)).status).toBe(403);
  expect((await app.as(education.clerk).get(path)).status).toBe(404);
  expect((await app.as(finance.staff).get("/api/archives/boxes")).status).toBe(403);
});
