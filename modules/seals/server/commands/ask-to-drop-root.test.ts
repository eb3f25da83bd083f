import { expect, it } from "vitest";
import { rootsApp } from "../roots/testing.ts";

const app = await rootsApp();
await app.giveSeal(app.finance);
const root = await app.inUse("sm2");

it("is asked by the security administrator alone, with a reason and a moment that can be true", async () => {
  for (const person of [app.people.systemAdministrator, app.people.auditAdministrator, app.finance.officeDirector])
    expect((await app.ask(root.id, {}, app.as(person))).status).toBe(403);
  expect((await app.ask(root.id, { reason: " " })).status).toBe(400);
  const moments = [app.clock.now().getTime() + 60_000, new Date(root.foundedAt).getTime() - 1];
  for (const moment of moments)
    expect((await app.ask(root.id, { since: new Date(moment).toISOString() })).body.code).toBe("seals.drop_since");
});

it("changes nothing by itself, waits for one decision, and tells the system administrator", async () => {
  const answers = await Promise.all([app.ask(root.id), app.ask(root.id)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(await app.inUse("sm2")).toMatchObject({ id: root.id, droppedAt: null, drop: { state: "asked" } });
  expect(JSON.stringify((await app.system.get("/api/notices")).body)).toContain("密钥文件备份介质遗失");
});

it("is shown to who decides with what stands below the root, and to nobody else", async () => {
  const [drop] = (await app.system.get("/api/seals/drops")).body.items;
  expect(drop).toMatchObject({ state: "asked", root: { id: root.id, unitSeals: 1, stamps: 0, signInCertificates: 0 } });
  expect((await app.security.get("/api/seals/drops")).status).toBe(403);
});
