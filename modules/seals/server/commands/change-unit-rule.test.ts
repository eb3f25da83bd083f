import { expect, it } from "vitest";
import { plainRule } from "../../contract/index.ts";
import { sealsApp } from "../testing.ts";

const app = await sealsApp();
const { finance, education } = app;
const director = app.as(finance.officeDirector);
const rule = { signed: "decisions", signatureRequired: true, sealBeforeDispatch: true };

it("is for the office director; until then nothing waits for seals or signatures", async () => {
  expect((await director.get("/api/seals/unit-rule")).body).toMatchObject({ ...plainRule, version: 0 });
  expect((await app.as(finance.clerk).put("/api/seals/unit-rule", { ...rule, version: 0 })).status).toBe(403);
  expect((await director.put("/api/seals/unit-rule", { ...rule, version: 0 })).body).toMatchObject({
    ...rule,
    version: 1,
    changedBy: finance.officeDirector.name,
  });
});

it("goes by the version that one saw, and touches no other unit", async () => {
  const { body } = await director.put("/api/seals/unit-rule", { ...rule, version: 0 });
  expect(body.code).toBe("kernel.version_conflict");
  expect((await app.as(education.clerk).get("/api/seals/unit-rule")).body).toMatchObject(plainRule);
});

it("of two who change it at once, keeps the first", async () => {
  const change = (signed: string) => director.put("/api/seals/unit-rule", { ...rule, signed, version: 1 });
  const codes = (await Promise.all([change("all"), change("none")])).map(({ status }) => status);
  expect(codes.toSorted()).toEqual([200, 409]);
});
