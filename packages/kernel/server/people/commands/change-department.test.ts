import { expect, test } from "vitest";
import { faultsOf, peopleApp } from "../people.testing.ts";

const { people, keeper, staff } = await peopleApp();
const { id: unitId, sectionId, officeId } = people.unit("财政局");

test("renames, moves and orders a department", async () => {
  const change = { version: 1, name: "预算处", parentId: officeId, kind: "office", rank: 5 };
  const { status, body } = await keeper.patch(`/api/departments/${sectionId}`, change);
  expect([status, body]).toEqual([200, { ...change, id: sectionId, unitId, state: "active", version: 2 }]);
});

test("refuses a department that would be part of itself, and a version that is gone", async () => {
  const circle = await keeper.patch(`/api/departments/${officeId}`, { version: 1, parentId: sectionId });
  expect(faultsOf(circle.body)).toEqual({ parentId: "people.department_below_itself" });
  const late = await keeper.patch(`/api/departments/${sectionId}`, { version: 1, name: "预算科" });
  expect([late.status, late.body.code]).toEqual([409, "kernel.version_conflict"]);
});

test("is refused to who does not keep the directory", async () => {
  expect((await staff.patch(`/api/departments/${sectionId}`, { version: 2, name: "x" })).status).toBe(403);
});
