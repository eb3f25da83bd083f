import { clientFor } from "@tz/testing";
import { expect, test } from "vitest";
import { testOffice } from "../fixture/office.ts";
import { signedIn } from "../fixture/sign-in.ts";

const app = await testOffice();
const { handler, clerk } = app.people;
const background = { headers: { "x-background": "1" } };

test("counts the idle limit of thirty minutes down while a page asks by itself", async () => {
  const client = await signedIn(app, handler);
  const left = async () => (await client.get("/api/me/session", background)).body;
  expect(await left()).toEqual({ seconds: 1800, end: "idle", warnSeconds: 120 });
  await app.clock.advance({ minutes: 28 });
  expect(await left()).toMatchObject({ seconds: 120, end: "idle" });
  await app.clock.advance({ seconds: 119 });
  expect(await left()).toMatchObject({ seconds: 1 });
  await app.clock.advance({ seconds: 1 });
  expect((await left()).code).toBe("access.session_idle");
});

test("is whole again when the person asks to go on", async () => {
  const client = await signedIn(app, handler);
  await app.clock.advance({ minutes: 29 });
  expect((await client.get("/api/me/session")).body.seconds).toBe(1800);
  expect((await client.get("/api/me/session", background)).body.seconds).toBe(1800);
});

test("says when it is the longest time of a session that ends", async () => {
  const client = await signedIn(app, handler);
  for (let minutes = 25; minutes < 12 * 60; minutes += 25) {
    await app.clock.advance({ minutes: 25 });
    await client.get("/api/me/session");
  }
  const { seconds, end } = (await client.get("/api/me/session")).body;
  expect([end, seconds]).toEqual(["expiry", 20 * 60]);
});

test("follows the idle limit that the office set, and a program's session has none", async () => {
  const security = await signedIn(app, app.people.security);
  const client = await signedIn(app, handler);
  const { items } = (await security.get("/api/security-settings")).body;
  const { settings, version } = items[0];
  await security.put("/api/security-settings", {
    settings: { ...settings, idleMinutes: 5 },
    reason: "大厅窗口电脑",
    version,
  });
  expect((await client.get("/api/me/session", background)).body.seconds).toBe(300);
  expect((await app.as(clerk).get("/api/me/session")).body.end).toBe("expiry");
  expect((await clientFor(app.origin).get("/api/me/session")).status).toBe(401);
});
