import { expect, test } from "vitest";
import { newId } from "../../base/index.ts";
import { faultsOf, peopleApp } from "../people.testing.ts";

const app = await peopleApp();
const { people, keeper, staff, clerkOf } = app;
const [a, b] = [people.unit("财政局").id, people.unit("教育局").id];
const county = people.unit("东屏县");

test("a clerk makes a group of the unit's own, which no other unit sees", async () => {
  const clerk = clerkOf(county.clerk);
  const wanted = { name: "常联系部门", ownerUnitId: county.id, unitIds: [b, a] };
  const { status, body } = await clerk.post("/api/unit-groups", wanted);
  expect([status, body.may, body.units.map(({ id }: { id: string }) => id)]).toEqual([
    200,
    ["change", "delete"],
    [b, a],
  ]);
  const seenBy = async (client: typeof staff) =>
    (await client.get("/api/unit-groups")).body.items.map(({ name }: { name: string }) => name);
  expect(await seenBy(clerk)).toEqual(["各县区人民政府", "市直各部门", "常联系部门"]);
  expect(await seenBy(staff)).toEqual(["各县区人民政府", "市直各部门"]);
  expect(await app.audited("people.create-unit-group", body.id)).toBe(1);
});

test("a common group is made by who keeps the directory, and by nobody else", async () => {
  const wanted = { name: "综合部门", ownerUnitId: null, unitIds: [a] };
  const refused = await clerkOf(county.clerk).post("/api/unit-groups", wanted);
  expect([refused.status, refused.body.code]).toEqual([403, "people.group_not_yours"]);
  expect((await keeper.post("/api/unit-groups", wanted)).status).toBe(200);
});

test("refuses a group for another unit, and one by who keeps no groups", async () => {
  const foreign = { name: "甲", ownerUnitId: a, unitIds: [] };
  expect((await clerkOf(county.clerk).post("/api/unit-groups", foreign)).status).toBe(403);
  const own = { name: "甲", ownerUnitId: people.drafter.unitId, unitIds: [] };
  expect((await staff.post("/api/unit-groups", own)).status).toBe(403);
});

test("names a taken name and every unknown member at once", async () => {
  const wrong = { name: "市直各部门", ownerUnitId: null, unitIds: [a, newId(), newId()] };
  expect(faultsOf((await keeper.post("/api/unit-groups", wrong)).body)).toEqual({
    name: "people.group_name_taken",
    "unitIds.1": "people.unit_unknown",
    "unitIds.2": "people.unit_unknown",
  });
  const twice = await keeper.post("/api/unit-groups", { name: "乙", ownerUnitId: null, unitIds: [a, a] });
  expect([twice.status, faultsOf(twice.body)]).toEqual([400, { unitIds: expect.any(String) }]);
});
