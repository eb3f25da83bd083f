import { kernelFloors } from "@tz/kernel/server/floors";
import { clientFor, testApp } from "@tz/testing";
import { expect, test } from "vitest";
import { createSession } from "../access/index.ts";

const app = await testApp({ modules: kernelFloors });
const city = await app.city();

const byPassword = { method: "password", ip: "127.0.0.1", userAgent: "", hours: 12 } as const;

test("a page that only listens does not keep its session open, however often its stream opens again", async () => {
  const { token } = await app.services.db
    .transaction()
    .execute((tx) => createSession(tx, city.clerk.id, app.clock.now(), byPassword));
  const cookie = `tz_session=${token}`;
  for (let opened = 0; opened < 3; opened += 1) {
    await app.clock.advance({ minutes: 9 });
    const stream = new AbortController();
    const { status } = await fetch(`${app.origin}/api/events`, { headers: { cookie }, signal: stream.signal });
    stream.abort();
    expect(status).toBe(200);
  }
  await app.clock.advance({ minutes: 4 });
  const { status, body } = await clientFor(app.origin, { cookie }).get("/api/me");
  expect([status, body.code]).toEqual([401, "access.session_idle"]);
});
