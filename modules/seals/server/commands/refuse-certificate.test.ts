import { expect, it } from "vitest";
import { ask, newKey, ownOf } from "../sign-in/testing.ts";
import { sealsApp } from "../testing.ts";

const app = await sealsApp();
const clerk = app.as(app.finance.clerk);
const security = app.as(app.people.securityAdministrator);

it("refuses a request with a reason that the asker reads, once", async () => {
  const { id } = (await ask(clerk, await newKey("p256"))).body;
  const path = `/api/seals/certificate-requests/${id}/refuse`;
  expect((await clerk.post(path, { version: 1, reason: "不" })).status).toBe(403);
  expect((await security.post(path, { version: 1, reason: " " })).status).toBe(400);
  expect((await security.post(path, { version: 1, reason: "公钥指纹不符" })).status).toBe(200);
  expect((await ownOf(clerk))[0]).toMatchObject({ state: "refused", reason: "公钥指纹不符" });
  expect(JSON.stringify((await clerk.get("/api/notices")).body)).toContain("未获批准：公钥指纹不符");
  expect((await security.post(path, { version: 2, reason: "再退" })).body.code).toBe("seals.request_over");
});
