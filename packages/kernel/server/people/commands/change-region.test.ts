import { expect, test } from "vitest";
import { faultsOf, peopleApp } from "../people.testing.ts";

const { people, keeper, staff } = await peopleApp();
const codes = async (query = "") =>
  (await staff.get(`/api/regions${query}`)).body.items.map(({ code }: { code: string }) => code);

test("ends a region, which then stays readable and takes no new unit", async () => {
  const { status, body } = await keeper.patch("/api/regions/990122", { validTo: "2026-02-28", name: "西岭县（原）" });
  expect([status, body.validTo, body.name]).toEqual([200, "2026-02-28", "西岭县（原）"]);
  expect(await codes()).not.toContain("990122");
  expect(await codes("?ended=true")).toContain("990122");
  const unit = { code: "U-W", name: "西岭县水利局", shortName: "县水利局", kind: "department", level: "county" };
  const refused = await keeper.post("/api/units", { ...unit, parentId: people.governmentId, regionCode: "990122" });
  expect(faultsOf(refused.body)).toEqual({ regionCode: "people.region_unknown" });
});

test("opens an ended region again", async () => {
  await keeper.patch("/api/regions/990122", { validTo: null });
  expect(await codes()).toContain("990122");
});

test("answers 404 for an unknown code and 403 to who does not keep the directory", async () => {
  expect((await keeper.patch("/api/regions/123456", { name: "甲" })).status).toBe(404);
  expect((await staff.patch("/api/regions/990122", { name: "甲" })).status).toBe(403);
  expect((await keeper.patch("/api/regions/990122", { validTo: "2026-13-01" })).status).toBe(400);
});
