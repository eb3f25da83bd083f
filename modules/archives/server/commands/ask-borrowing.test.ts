import { expect, it } from "vitest";
import { archivesApp } from "../testing.ts";

const app = await archivesApp();
const { finance, education, people } = app;
const ask = (person: { id: string }, itemId: string) =>
  app.as(person).post(`/api/archives/items/${itemId}/borrowings`, { purpose: "起草实施方案", days: 7 });

it("opens nothing by itself, and is not done twice at once", async () => {
  const { id } = await app.archived();
  expect((await ask(finance.sectionChief, id)).status).toBe(200);
  const again = await ask(finance.sectionChief, id);
  expect([again.status, again.body.code]).toEqual([409, "archives.asked_already"]);
  expect((await app.as(finance.sectionChief).get(`/api/archives/items/${id}/parts/1`)).status).toBe(404);
  expect(await app.item(finance.sectionChief, id)).toMatchObject({ sight: "entry", borrowing: { untilAt: null } });
  expect(await app.item(finance.clerk, id)).toMatchObject({ borrowing: null });
});

it("is nobody's to do who may read the item already, or cannot see it", async () => {
  const { id } = await app.archived();
  expect((await ask(finance.staff, id)).body.code).toBe("archives.readable_already");
  expect((await ask(education.staff, id)).status).toBe(404);
  expect((await ask(people.systemAdministrator, id)).status).toBe(403);
});
