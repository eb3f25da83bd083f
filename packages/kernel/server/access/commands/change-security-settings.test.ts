import { expect, test } from "vitest";
import { sql } from "../../base/index.ts";
import { testOffice } from "../fixture/office.ts";
import { auditOf, signedIn } from "../fixture/sign-in.ts";

const app = await testOffice();
const { handler, security, system, audit, director } = app.people;
const admin = app.as(security);
const newest = async () => (await admin.get("/api/security-settings?limit=1")).body.items[0];
const change = async (changed: object, more: object = {}) => {
  const { settings, version } = await newest();
  return admin.put("/api/security-settings", {
    settings: { ...settings, ...changed },
    reason: "按年度检查意见",
    version,
    ...more,
  });
};

test("begins with the values of the third level of protection", async () => {
  expect(await newest()).toMatchObject({
    version: 1,
    createdBy: null,
    settings: {
      passwordMinLength: 8,
      passwordClasses: 3,
      passwordHistory: 5,
      passwordMaxAgeDays: 90,
      dormantAfterDays: 90,
      lockAfterFailures: 5,
      lockMinutes: 15,
      idleMinutes: 30,
      sessionHours: 12,
    },
  });
});

test("takes effect at once, as a new version with a reason; the former ones stay", async () => {
  const client = await signedIn(app, handler);
  await app.clock.advance({ minutes: 20 });
  expect((await change({ idleMinutes: 15, passwordMinLength: 12 })).body).toMatchObject({ version: 2 });
  expect((await client.get("/api/me")).body.code).toBe("access.session_idle");
  expect((await app.anonymous.get("/api/sign-in/password-rules")).body).toEqual({
    passwordMinLength: 12,
    passwordClasses: 3,
    passwordHistory: 5,
  });
  const { items } = (await admin.get("/api/security-settings")).body;
  expect(items.map(({ version, reason }: { version: number; reason: string }) => [version, reason])).toEqual([
    [2, "按年度检查意见"],
    [1, "系统初始值（GB/T 22239-2019 第三级）"],
  ]);
  expect(items[0].createdBy).toEqual({ id: security.id, name: security.name });
  expect((await auditOf(app, "access.change-security-settings")).at(-1)?.note).toMatchObject({
    before: { idleMinutes: 30 },
    after: { idleMinutes: 15 },
  });
});

test("cannot be weaker than the third level; every fault is named", async () => {
  const answer = await change({ passwordMinLength: 6, lockAfterFailures: 100, idleMinutes: 600 });
  expect(answer.status).toBe(400);
  expect(answer.body.faults.map(({ path }: { path: string }) => path)).toEqual([
    "settings.passwordMinLength",
    "settings.lockAfterFailures",
    "settings.idleMinutes",
  ]);
  expect((await change({}, { reason: " " })).status).toBe(400);
});

test("is refused to who did not see the newest version, also when two change at the same moment", async () => {
  expect((await change({}, { version: 1 })).body.code).toBe("kernel.version_conflict");
  const { version } = await newest();
  const both = await Promise.all([20, 25].map((idleMinutes) => change({ idleMinutes }, { version })));
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
});

test("cannot be rewritten by the server itself", async () => {
  const rewrite = sql`update kernel.security_setting set settings = '{}'`.execute(app.services.db);
  await expect(rewrite).rejects.toThrow("permission denied");
});

test("is the security administrator's alone", async () => {
  for (const person of [handler, director, system, audit]) {
    expect((await app.as(person).get("/api/security-settings")).status).toBe(403);
    expect((await app.as(person).put("/api/security-settings", {})).status).toBe(403);
  }
});
