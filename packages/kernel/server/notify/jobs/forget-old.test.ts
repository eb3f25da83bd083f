import { kernelFloors } from "@tz/kernel/server/floors";
import { testApp } from "@tz/testing";
import { expect, test } from "vitest";
import { forgetOldNotices } from "./forget-old.ts";

const app = await testApp({ modules: kernelFloors });
const city = await app.city();
const { staff, clerk } = city.unit("财政局");
const admin = app.as(city.systemAdministrator);
const DAY = 86_400_000;

const count = async () => (await app.as(staff).get("/api/notices")).body.items.length;
const forget = () => {
  const { services, db } = app;
  return forgetOldNotices({ services, db, now: app.clock.now(), log: services.log });
};

const [startsAt, endsAt] = [0, 5 * DAY].map((later) => new Date(app.clock.now().getTime() + later).toISOString());
await app.as(staff).post("/api/delegations", { toPersonId: clerk.id, startsAt, endsAt, reason: "外出" });
await app.drainJobs();

test("notices are kept for as long as the office says, and no longer", async () => {
  const before = await count();
  expect(before).toBeGreaterThan(0);
  const change = { value: { days: 200 }, reason: "存储空间不足", version: 0 };
  expect((await admin.put("/api/rule-sets/notify.keeping", change)).status).toBe(200);
  await app.clock.advance({ days: 199 });
  await forget();
  expect(await count()).toBe(before);
  await app.clock.advance({ days: 2 });
  await forget();
  expect(await count()).toBe(0);
});

test("less than half a year is refused: what is forgotten could be sent again", async () => {
  const change = { value: { days: 30 }, reason: "试", version: 1 };
  expect((await admin.put("/api/rule-sets/notify.keeping", change)).status).toBe(400);
});
