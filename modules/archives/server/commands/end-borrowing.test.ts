import { expect, it } from "vitest";
import { archivesApp } from "../testing.ts";

const app = await archivesApp();
const { finance, education } = app;
const reader = app.as(finance.sectionChief);

it("closes the content to who gives it back", async () => {
  const { id } = await app.archived();
  const borrowing = await app.lent(id, finance.sectionChief);
  expect((await reader.get(`/api/archives/items/${id}/parts/1`)).status).toBe(200);
  const path = `/api/archives/borrowings/${borrowing}/end`;
  expect((await app.as(education.staff).post(path, { version: 2 })).status).toBe(404);
  expect((await reader.post(path, { version: 2 })).status).toBe(200);
  expect((await reader.get(`/api/archives/items/${id}/parts/1`)).status).toBe(404);
});
