import { expect, it } from "vitest";
import { archivesApp } from "../testing.ts";

const app = await archivesApp();
const { finance, education } = app;
const reader = app.as(finance.sectionChief);
const ask = async (itemId: string): Promise<string> =>
  (await reader.post(`/api/archives/items/${itemId}/borrowings`, { purpose: "查考", days: 7 })).body.id;
const decide = (person: { id: string }, id: string, outcome = "grant", more: object = {}) =>
  app.as(person).post(`/api/archives/borrowings/${id}/decide`, { version: 1, outcome, ...more });
const read = (itemId: string) => reader.get(`/api/archives/items/${itemId}/parts/1`);

it("opens the content for the time that was asked for", async () => {
  const { id } = await app.archived();
  expect((await decide(finance.clerk, await ask(id))).status).toBe(200);
  expect((await read(id)).status).toBe(200);
  const untilAt = new Date(app.clock.now().getTime() + 7 * 86_400_000).toISOString();
  expect(await app.item(finance.sectionChief, id)).toMatchObject({ borrowing: { untilAt } });
  await app.clock.advance({ days: 7 });
  expect((await read(id)).status).toBe(404);
  await app.clock.advance({ hours: 1 });
  await app.drainJobs();
});

it("refuses with a reason, after which one may ask anew", async () => {
  const { id } = await app.archived();
  const first = await ask(id);
  expect((await decide(finance.clerk, first, "refuse")).status).toBe(400);
  expect((await decide(finance.clerk, first, "refuse", { reason: "请到档案室查阅" })).status).toBe(200);
  expect((await read(id)).status).toBe(404);
  expect(await ask(id)).toBeDefined();
});

it("is for the holder's archivists alone", async () => {
  const { id } = await app.archived();
  const borrowing = await ask(id);
  expect((await decide(education.clerk, borrowing)).status).toBe(404);
  expect((await decide(finance.staff, borrowing)).status).toBe(403);
  expect((await app.as(finance.staff).get("/api/archives/borrowings?scope=unit")).status).toBe(409);
});
