import { sql } from "@tz/kernel/server/base";
import { expect, it } from "vitest";
import { sealsApp } from "../testing.ts";
import { remindEnding } from "./remind-ending.ts";

const app = await sealsApp();
const security = app.as(app.people.securityAdministrator);
const remind = () => remindEnding({ services: app.services } as Parameters<typeof remindEnding>[0]);
const told = async () => {
  const { rows } = await sql`select 1 from kernel.notice where event = 'seals.root-ending'`.execute(app.db);
  return rows.length;
};

it("two years before the roots end the security administrator is told, once a month, until they are renewed", async () => {
  await security.post("/api/seals/authorities", { name: "清安市电子印章认证中心", years: 3 });
  const roots = async () => (await security.get("/api/seals/authorities")).body.items;
  await remind();
  expect([await told(), (await roots())[0].mustRenew]).toEqual([0, false]);
  await app.clock.advance({ days: 367 });
  await remind();
  await remind();
  expect([await told(), (await roots())[0].mustRenew]).toEqual([1, true]);
  await app.clock.advance({ days: 31 });
  await remind();
  expect(await told()).toBe(2);
  const [{ id }] = await roots();
  const renewed = await security.post(`/api/seals/authorities/${id}/renew`, { reason: "即将到期" });
  expect(renewed.status).toBe(200);
  await app.clock.advance({ days: 31 });
  await remind();
  expect(await told()).toBe(2);
  expect((await roots()).filter(({ mustRenew }: { mustRenew: boolean }) => mustRenew)).toEqual([]);
});
