import { expect, it } from "vitest";
import { rootsApp } from "../roots/testing.ts";

const app = await rootsApp();
const { finance, education, security } = app;
await app.giveSeal(finance);
await app.giveSeal(education);
const ended = async () => (await security.get("/api/seals/all?ended=true")).body.items;
const renew = (sealIds: readonly string[], client = security) => client.post("/api/seals/renew", { sealIds });

it("renews seals that have ended, under the roots in use, and leaves all others as they are", async () => {
  const all = (await security.get("/api/seals/all")).body.items;
  const ids = all.map(({ id }: { id: string }) => id);
  expect((await renew(ids)).body).toEqual({ renewed: 0 });
  await app.drop((await app.inUse("sm2")).id);
  expect((await ended()).length).toBe(2);
  expect((await renew(ids, app.as(finance.officeDirector))).status).toBe(403);
  const answers = await Promise.all([renew(ids), renew(ids)]);
  expect(answers.map(({ body }) => body.renewed).sort()).toEqual([0, 2]);
  expect(await ended()).toEqual([]);
  expect((await renew(ids)).body).toEqual({ renewed: 0 });
  const [, pdf] = await app.sealed(education);
  expect(pdf?.length).toBeGreaterThan(0);
});
