import { kernelFloors } from "@tz/kernel/server/floors";
import { testApp } from "@tz/testing";
import { expect, test } from "vitest";
import { sql } from "../../base/index.ts";
import { isConfigured } from "../channels/channel.ts";

const app = await testApp({ modules: kernelFloors, env: { TONGZHENG_SMTP_URL: "smtp://127.0.0.1:9" } });
const city = await app.city();
const { staff, clerk } = city.unit("财政局");
const path = "/api/me/notice-settings";
const settingsOf = async (person: typeof staff) => (await app.as(person).get(path)).body.settings;
const change = (settings: object, by = app.as(staff)) => by.put(path, { settings });
const wish = { events: { "delivery.urged": ["sms"] }, quietFrom: "21:00", quietTo: "08:00", digestAt: "17:00" };

test("sets how one is told oneself, as a whole", async () => {
  const usual = await settingsOf(clerk);
  expect((await change(wish)).status).toBe(200);
  expect(await settingsOf(staff)).toEqual(wish);
  const other = { events: {}, quietFrom: null, quietTo: null, digestAt: null };
  await change(other);
  expect(await settingsOf(staff)).toEqual(other);
  expect(await settingsOf(clerk)).toEqual(usual);
});

test("refuses half of the quiet hours, ways that are not there, and who has not signed in", async () => {
  expect((await change({ ...wish, quietTo: null })).body.faults[0].path).toBe("settings.quietTo");
  expect((await change({ ...wish, events: { "delivery.urged": ["pigeon"] } })).status).toBe(400);
  expect((await change(wish, app.anonymous)).status).toBe(401);
});

test("says which ways out reach the person: none that the system has not, none without an address", async () => {
  const reach = async () => (await app.as(staff).get(path)).body.reach;
  expect(await reach()).toEqual({ email: "noAddress", sms: "ready" });
  await sql`update kernel.person set phone = null, email = 'a@b.example' where id = ${staff.id}`.execute(app.db);
  expect(await reach()).toEqual({ email: "ready", sms: "noAddress" });
  const { smtpUrl, ...rest } = app.services.config;
  expect(isConfigured("email", { ...rest, smtpUrl })).toBe(true);
  expect(isConfigured("email", { ...rest, smtpUrl: undefined })).toBe(false);
  expect(isConfigured("sms", { ...rest, smtpUrl, mode: "production" })).toBe(false);
});

test("what only administrators are told is offered to them alone", async () => {
  const offered = async (person: typeof staff): Promise<string[]> =>
    (await app.as(person).get(path)).body.events.map(({ event }: { event: string }) => event);
  const [ofClerk, ofAuditor] = [await offered(clerk), await offered(city.auditAdministrator)];
  expect(ofClerk).toContain("delivery.urged");
  expect(ofClerk).not.toContain("audit.faults-found");
  expect(ofAuditor).toContain("audit.faults-found");
  expect(ofAuditor).not.toContain("delivery.unit-without-receiver");
  expect(await offered(city.securityAdministrator)).toContain("delivery.unit-without-receiver");
});
