import { expect, test } from "vitest";
import { faultsOf, peopleApp } from "../people.testing.ts";

const { people, keeper, staff } = await peopleApp();
const codes = async (query = "") =>
  (await staff.get(`/api/regions${query}`)).body.items.map(({ code }: { code: string }) => code);

await keeper.post("/api/regions", { code: "990123", name: "南岭县", parentCode: "990100", level: "county" });

test("ends a region, which then stays readable and takes no new unit", async () => {
  const { status, body } = await keeper.patch("/api/regions/990123", { validTo: "2026-02-28", name: "南岭县（原）" });
  expect([status, body.validTo, body.name]).toEqual([200, "2026-02-28", "南岭县（原）"]);
  expect(await codes()).not.toContain("990123");
  expect(await codes("?ended=true")).toContain("990123");
  const unit = { code: "U-W", name: "西岭县水利局", shortName: "县水利局", kind: "department", level: "county" };
  const refused = await keeper.post("/api/units", { ...unit, parentId: people.governmentId, regionCode: "990123" });
  expect(faultsOf(refused.body)).toEqual({ regionCode: "people.region_unknown" });
});

test("opens an ended region again", async () => {
  await keeper.patch("/api/regions/990123", { validTo: null });
  expect(await codes()).toContain("990123");
});

test("answers 404 for an unknown code and 403 to who does not keep the directory", async () => {
  expect((await keeper.patch("/api/regions/123456", { name: "甲" })).status).toBe(404);
  expect((await staff.patch("/api/regions/990122", { name: "甲" })).status).toBe(403);
  expect((await keeper.patch("/api/regions/990122", { validTo: "2026-13-01" })).status).toBe(400);
});

test("refuses to end a region that has regions below it or units in it, and says what", async () => {
  const { status, body } = await keeper.patch("/api/regions/990100", { validTo: "2026-02-28" });
  expect([status, body.code]).toEqual([409, "people.region_in_use"]);
  expect(body.detail).toMatch(/“清安市”尚有3个下级区划、\d+个单位，不能撤销/);
  expect(await codes()).toContain("990100");
});
