import { expect, it } from "vitest";
import { sealsApp } from "../testing.ts";

const app = await sealsApp();
const { finance, education, people } = app;
for (const unit of [finance, education, people.unit("审计局")]) await app.ask(unit);

it("shows seals to their own unit's keepers, and all of them to who approves them", async () => {
  const own = (await app.as(finance.officeDirector).get("/api/seals")).body.items;
  expect(own.map(({ unitName }: { unitName: string }) => unitName)).toEqual([finance.name]);
  expect((await app.as(finance.staff).get("/api/seals")).status).toBe(403);
  expect((await app.as(finance.officeDirector).get("/api/seals/all")).status).toBe(403);
});

it("comes in pages", async () => {
  const security = app.as(people.securityAdministrator);
  const first = (await security.get("/api/seals/all?limit=2")).body;
  expect(first.items).toHaveLength(2);
  const second = (await security.get(`/api/seals/all?limit=2&cursor=${first.next}`)).body;
  expect(second.items).toHaveLength(1);
});
