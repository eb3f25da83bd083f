import { expect, test } from "vitest";
import { faultsOf, peopleApp } from "../people.testing.ts";

const { people, keeper, staff, clerkOf } = await peopleApp();
const [a, b, c] = ["财政局", "教育局", "公安局"].map((name) => people.unit(name).id);
const county = people.unit("东屏县");
const clerk = clerkOf(county.clerk);

test("replaces name and members in the order given", async () => {
  const { body } = await clerk.post("/api/unit-groups", { name: "甲", ownerUnitId: county.id, unitIds: [a, b] });
  const change = { version: 1, name: "乙", unitIds: [c, a] };
  const changed = await clerk.put(`/api/unit-groups/${body.id}`, change);
  expect([changed.status, changed.body.name, changed.body.version]).toEqual([200, "乙", 2]);
  expect(changed.body.units.map(({ id }: { id: string }) => id)).toEqual([c, a]);
  const late = await clerk.put(`/api/unit-groups/${body.id}`, change);
  expect([late.status, late.body.code]).toEqual([409, "kernel.version_conflict"]);
});

test("does not show another unit's group, and shows but keeps the common ones", async () => {
  const own = await clerk.post("/api/unit-groups", { name: "丙", ownerUnitId: county.id, unitIds: [a] });
  const change = { version: 1, name: "丁", unitIds: [] };
  expect((await clerkOf(people.clerk).put(`/api/unit-groups/${own.body.id}`, change)).status).toBe(404);
  expect((await keeper.put(`/api/unit-groups/${own.body.id}`, change)).status).toBe(404);
  const common = await clerk.put(`/api/unit-groups/${people.groups.bureaux}`, change);
  expect([common.status, common.body.code]).toEqual([403, "people.group_not_yours"]);
  expect((await staff.put(`/api/unit-groups/${people.groups.bureaux}`, change)).status).toBe(403);
});

test("refuses the name of another group", async () => {
  const change = { version: 1, name: "市直各部门", unitIds: [] };
  const { body } = await keeper.put(`/api/unit-groups/${people.groups.counties}`, change);
  expect(faultsOf(body)).toEqual({ name: "people.group_name_taken" });
});
