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
