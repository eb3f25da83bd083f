import { expect, test } from "vitest";
import { testOffice } from "../fixture/office.ts";

const app = await testOffice();
const { handler, clerk } = app.people;
const settingsOf = async (person: typeof handler) => (await app.as(person).get("/api/me")).body.settings;

test("keeps what a person chose as a whole, for that person alone", async () => {
  const before = await settingsOf(clerk);
  expect((await app.as(handler).put("/api/me/settings", { language: "en", largeType: true })).status).toBe(200);
  expect(await settingsOf(handler)).toEqual({ language: "en", largeType: true });
  await app.as(handler).put("/api/me/settings", { language: "zh-CN" });
  expect(await settingsOf(handler)).toEqual({ language: "zh-CN" });
  expect(await settingsOf(clerk)).toEqual(before);
});

test("asks who one is, and takes nothing that is not there to choose", async () => {
  expect((await app.anonymous.put("/api/me/settings", { language: "en" })).status).toBe(401);
  expect((await app.as(handler).put("/api/me/settings", { language: "tlh" })).status).toBe(400);
});
