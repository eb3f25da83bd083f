import { accessFloor } from "@tz/kernel/server/access";
import { baseFloor } from "@tz/kernel/server/base";
import { peopleFloor } from "@tz/kernel/server/people";
import { expect, test } from "vitest";
import { testApp } from "./test-app.ts";

const app = await testApp({ modules: [baseFloor, peopleFloor, accessFloor] });

test("gives every test the same small city, whose people can sign in and hold their roles", async () => {
  const city = await app.city();
  expect(await app.city()).toBe(city);
  expect([city.bureaux.length, city.counties.length]).toEqual([6, 2]);
  const { body } = await app.as(city.unit("财政局").clerk).get("/api/me");
  expect(body).toMatchObject({ name: "钱晓燕", roles: expect.arrayContaining(["staff", "clerk"]) });
  const inGovernment = app.as(city.clerk).inPost(city.clerk.governmentPostId);
  expect((await inGovernment.get("/api/me")).body.postId).toBe(city.clerk.governmentPostId);
  expect((await app.as(city.systemAdministrator).get("/api/me")).body.permissions).toContain("people.manage");
});
