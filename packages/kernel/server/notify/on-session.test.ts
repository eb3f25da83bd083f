import { kernelFloors } from "@tz/kernel/server/floors";
import { openPage, testApp } from "@tz/testing";
import { expect, test } from "vitest";

const app = await testApp({ modules: kernelFloors });
const city = await app.city();
const { staff, clerk } = city.unit("财政局");

test("the open pages of a person hear when their session is ended elsewhere, and nobody else's", async () => {
  const [lost, other] = [await openPage(app, staff), await openPage(app, clerk)];
  await app.as(city.securityAdministrator).delete(`/api/people/${staff.id}/sessions`);
  await app.drainJobs();
  await expect.poll(() => lost.heard.text).toContain("event: session");
  expect((await lost.client.get("/api/me/session")).body.code).toBe("access.session_ended");
  expect(other.heard.text).not.toContain("event: session");
  for (const page of [lost, other]) page.close();
});

test("all open pages hear when the time is changed after which a session ends by itself", async () => {
  const page = await openPage(app, clerk);
  const administrator = app.as(city.securityAdministrator);
  const { version, settings } = (await administrator.get("/api/security-settings")).body.items[0];
  const change = (idleMinutes: number, from: number) =>
    administrator.put("/api/security-settings", {
      settings: { ...settings, idleMinutes },
      reason: "上级要求",
      version: from,
    });
  expect((await change(settings.idleMinutes, version)).status).toBe(200);
  await app.drainJobs();
  expect(page.heard.text).not.toContain("event: session");
  expect((await change(10, version + 1)).status).toBe(200);
  await app.drainJobs();
  await expect.poll(() => page.heard.text).toContain("event: session");
  page.close();
});
