import { expect, it } from "vitest";
import { archivesApp } from "../testing.ts";

const app = await archivesApp();
const { finance } = app;
const read = (person: { id: string }, itemId: string) => app.as(person).get(`/api/archives/items/${itemId}/parts/1`);

it("counts each reading of a borrower, and none of those who took part", async () => {
  const { id } = await app.archived();
  await app.lent(id, finance.sectionChief);
  for (const person of [finance.sectionChief, finance.sectionChief, finance.staff])
    expect((await read(person, id)).status).toBe(200);
  const [row] = (await app.as(finance.clerk).get("/api/archives/borrowings?scope=unit")).body.items;
  expect(row).toMatchObject({ state: "granted", readings: 2, personName: finance.sectionChief.name });
});
