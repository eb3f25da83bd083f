import { expect, test } from "vitest";
import { newId } from "../../base/index.ts";
import { faultsOf, peopleApp } from "../people.testing.ts";

const app = await peopleApp();
const { people, keeper, staff } = app;
const unit = {
  code: "U-NEW",
  name: "清安市水利局",
  shortName: "市水利局",
  documentCode: "水",
  kind: "department",
  level: "city",
  parentId: people.governmentId,
  regionCode: "990100",
};

test("enters a unit last in the directory, spelt, audited and told", async () => {
  const { status, body } = await keeper.post("/api/units", unit);
  expect([status, body.version, body.pinyinInitials]).toEqual([200, 1, "qasslj"]);
  const { items } = (await staff.get("/api/units")).body;
  expect(items.at(-1)).toMatchObject({ id: body.id, name: "清安市水利局", parentId: people.governmentId });
  expect(await app.audited("people.create-unit", body.id)).toBe(1);
  expect(await app.told("people.unit-changed")).toContainEqual({ unitId: body.id });
});

test("refuses everybody who does not keep the directory", async () => {
  expect((await staff.post("/api/units", { ...unit, code: "U-X", name: "别的局" })).status).toBe(403);
  expect((await app.anonymous.post("/api/units", unit)).status).toBe(401);
});

test("names every wrong field at once", async () => {
  const { status, body } = await keeper.post("/api/units", {
    ...unit,
    code: "U01",
    name: "清安市财政局",
    regionCode: "123456",
    parentId: newId(),
    dualLeaderUnitIds: [people.unit("审计局").id, newId()],
  });
  expect(status).toBe(400);
  expect(faultsOf(body)).toEqual({
    code: "people.unit_code_taken",
    name: "people.unit_name_taken",
    regionCode: "people.region_unknown",
    parentId: "people.unit_unknown",
    "dualLeaderUnitIds.1": "people.unit_unknown",
  });
});

test.each([
  ["an empty name", { name: "  " }],
  ["a name with a line break", { name: "水利\n局" }],
  ["a name with a mark that turns the direction of writing", { name: "水利\u202e局" }],
  ["a code with signs", { code: "U 1" }],
  ["a region of seven digits", { regionCode: "9901000" }],
  ["an unknown kind", { kind: "club" }],
  ["a name too long", { name: "水".repeat(101) }],
  ["a rank out of range", { rank: 2_000_000_000 }],
])("refuses %s", async (_what, wrong) => {
  const { status, body } = await keeper.post("/api/units", { ...unit, ...wrong });
  expect([status, Object.keys(faultsOf(body))]).toEqual([400, Object.keys(wrong)]);
});

test("answers faults in the reader's language", async () => {
  const { body } = await keeper.post("/api/units", { ...unit, code: "U01" });
  expect(body.faults[0].message).toContain("单位代码 U01 已由");
});
