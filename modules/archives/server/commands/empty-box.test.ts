import { expect, it } from "vitest";
import { boxesApp } from "../boxes/testing.ts";

const app = await boxesApp();
const { clerk, finance, education } = app;
await app.archivedWith(200, 200, 200);
await app.fill({ thickness: 30 });
const empty = (box: { id: string; version: number }, by = clerk) =>
  by.post(`/api/archives/boxes/${box.id}/empty`, { version: box.version });

it("frees the items of a box to be classed anew, from the last box on", async () => {
  const [last, first] = await app.boxes("?retention=y30");
  const { rows } = (await clerk.get(`/api/archives/boxes/${last.id}`)).body;
  const item = await app.item(finance.clerk, rows[0].id);
  const reclass = () =>
    clerk.post(`/api/archives/items/${item.id}/reclass`, { version: item.version, retention: "y10", reason: "改划" });
  expect((await reclass()).body.code).toBe("archives.boxed_already");
  expect((await empty(first)).body.code).toBe("archives.later_box");
  expect((await empty(last)).status).toBe(200);
  expect((await reclass()).status).toBe(200);
});

it("is for the keeper's archivists alone", async () => {
  const [box] = await app.boxes();
  expect((await empty(box, app.as(education.clerk))).status).toBe(404);
  expect((await empty(box, app.as(finance.staff))).status).toBe(403);
});
