import { expect, it } from "vitest";
import { sealsApp } from "../testing.ts";

const app = await sealsApp();
const { finance } = app;
const seal = await app.giveSeal(finance);

it("keeps the seal from being used, and what waits for it waiting", async () => {
  const id = await app.approve([finance]);
  const use = await app.waitingFor(finance.clerk, id);
  expect(use.sealState).toBe("active");
  const { body } = await app.decide(seal, "suspend", { reason: "保管人休假" });
  expect(body.state).toBe("suspended");
  const { status, body: refused } = await app.as(finance.clerk).post(`/api/seals/uses/${use.id}/seal`, {});
  expect([status, refused.code]).toEqual([409, "seals.no_seal"]);
  expect(await app.waitingFor(finance.clerk, id)).toMatchObject({ state: "waiting", sealState: "suspended" });
});

it("goes by the version that one saw", async () => {
  expect((await app.decide(seal, "suspend")).body.code).toBe("kernel.version_conflict");
});

it("is for the security administrator alone", async () => {
  expect((await app.as(finance.officeDirector).post(`/api/seals/${seal.id}/suspend`, { version: 3 })).status).toBe(403);
});
