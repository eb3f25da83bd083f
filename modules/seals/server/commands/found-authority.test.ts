import { expect, it } from "vitest";
import { seals } from "../tables.ts";
import { sealsApp } from "../testing.ts";

const app = await sealsApp();
const { people } = app;
const security = app.as(people.securityAdministrator);
const request = { name: "清安市电子印章认证中心" };

it("founds one authority for each algorithm, by the security administrator alone", async () => {
  for (const person of [people.clerk, people.systemAdministrator, people.auditAdministrator])
    expect((await app.as(person).post("/api/seals/authorities", request)).status).toBe(403);
  expect((await security.post("/api/seals/authorities", request)).status).toBe(200);
  const { items } = (await security.get("/api/seals/authorities")).body;
  const counts = items.map((one: { algorithm: string; certificates: number }) => [one.algorithm, one.certificates]);
  expect(counts).toEqual([
    ["sm2", 1],
    ["p256", 0],
  ]);
});

it("is done once", async () => {
  expect((await security.post("/api/seals/authorities", request)).body.code).toBe("seals.authority_exists");
});

it("leaves no key in the database but sealed", async () => {
  const rows = await seals(app.db).selectFrom("seals.authority").select("private_key").execute();
  const own = await seals(app.db).selectFrom("seals.certificate").select("private_key").execute();
  expect([...rows, ...own]).toHaveLength(3);
  for (const { private_key } of [...rows, ...own]) expect(private_key).toMatch(/^sm4\$/);
});
