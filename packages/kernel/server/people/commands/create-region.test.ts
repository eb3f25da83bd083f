import { expect, test } from "vitest";
import { faultsOf, peopleApp } from "../people.testing.ts";

const app = await peopleApp();
const { keeper, staff } = app;
const town = { code: "990121101", name: "琢玉镇", parentCode: "990121", level: "town" };

test("enters a region below its parent", async () => {
  const { status, body } = await keeper.post("/api/regions", town);
  expect([status, body]).toEqual([200, { ...town, validTo: null }]);
  expect((await staff.get("/api/regions")).body.items.map(({ code }: { code: string }) => code)).toEqual([
    "990000",
    "990100",
    "990121",
    "990121101",
    "990122",
  ]);
});

test.each([
  ["a code that is taken", { code: "990121", level: "county", parentCode: "990100" }, ["code"]],
  ["an unknown parent", { code: "990121102", parentCode: "880000" }, ["parentCode"]],
  ["a town with six digits", { code: "990123" }, ["level"]],
  ["a county with nine digits", { code: "990100001", level: "county", parentCode: "990100" }, ["level"]],
  ["a city below a county", { code: "990200", level: "city" }, ["level"]],
  ["letters in the code", { code: "99012A" }, ["code"]],
])("refuses %s", async (_what, wrong, fields) => {
  const { status, body } = await keeper.post("/api/regions", { ...town, ...wrong });
  expect([status, Object.keys(faultsOf(body))]).toEqual([400, fields]);
});

test("is refused to who does not keep the directory", async () => {
  expect((await staff.post("/api/regions", { ...town, code: "990121103" })).status).toBe(403);
});
