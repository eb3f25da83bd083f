import { expect, it } from "vitest";
import { boxesApp } from "../boxes/testing.ts";

const app = await boxesApp();
await app.archivedWith(200);
await app.fill();

it("counts what is kept by year, retention and organ, of the actor's own unit alone", async () => {
  const { rows } = (await app.clerk.get("/api/archives/statistics")).body;
  const [permanent] = rows;
  expect(permanent).toMatchObject({ year: 2026, retention: "permanent", items: 1, pages: 3, outgoing: 1, boxed: 1 });
  expect((await app.as(app.education.clerk).get("/api/archives/statistics")).body.rows).toEqual([]);
  expect((await app.as(app.finance.staff).get("/api/archives/statistics")).status).toBe(403);
});

it("counts the borrowings of a year, not those before", async () => {
  const asked = async () => (await app.clerk.get("/api/archives/statistics")).body.borrowings;
  const { id } = await app.archived();
  await app.lent(id, app.finance.sectionChief);
  expect(await asked()).toMatchObject({ asked: 1, granted: 1 });
  await app.clock.advance({ days: 366 });
  expect(await asked()).toMatchObject({ asked: 0, granted: 0 });
});
