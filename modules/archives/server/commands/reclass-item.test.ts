import { expect, it } from "vitest";
import type { ItemView } from "../../contract/index.ts";
import { archivesApp } from "../testing.ts";

const app = await archivesApp();
const { finance, education } = app;
const clerk = app.as(finance.clerk);
const reclass = ({ id, version }: ItemView, retention: string, by = clerk) =>
  by.post(`/api/archives/items/${id}/reclass`, { version, retention, reason: "属重要会议" });

it("gives the number that a reclassed item left to the next one", async () => {
  const first = await app.archived({ year: 2005, date: "2005-03-01" });
  await app.archived({ year: 2005, date: "2005-03-01" });
  const { status, body } = await reclass(first, "permanent");
  expect([status, body.code]).toEqual([200, "Z109-WS·2005-Y-BGS-0001"]);
  const next = await app.archived({ year: 2005, date: "2005-03-01" });
  expect(next.code).toBe(first.code);
});

it("keeps the item for as long as its new class, and says why", async () => {
  const item = await app.archived();
  await reclass(item, "y10");
  const expected = { retention: "y10", dueOn: "2036-12-31", ruleReason: "属重要会议" };
  expect(await app.item(finance.clerk, item.id)).toMatchObject(expected);
});

it("changes something, from the newest version on", async () => {
  const item = await app.archived();
  expect((await reclass(item, item.retention)).body.code).toBe("archives.same_retention");
  await reclass(item, "y10");
  expect((await reclass(item, "permanent")).body.code).toBe("kernel.version_conflict");
});

it("is for the keeper's archivists alone", async () => {
  const item = await app.archived();
  expect((await reclass(item, "y10", app.as(education.clerk))).status).toBe(404);
  expect((await reclass(item, "y10", app.as(finance.staff))).status).toBe(403);
});
