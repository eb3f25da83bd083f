import { expect, test } from "vitest";
import { newId } from "../../base/index.ts";
import { faultsOf, peopleApp } from "../people.testing.ts";

const { people, keeper, staff, audited } = await peopleApp();
const finance = people.unit("财政局");

test("enters a department last in its unit", async () => {
  const { status, body } = await keeper.post("/api/departments", { unitId: finance.id, name: "国库科" });
  expect([status, body.kind, body.parentId]).toEqual([200, "internal", null]);
  const { items } = (await staff.get(`/api/departments?unitId=${finance.id}`)).body;
  expect(items.map(({ name }: { name: string }) => name)).toEqual(["办公室", "预算科", "国库科"]);
  expect(await audited("people.create-department", body.id)).toBe(1);
});

test("names a taken name and a parent of another unit at once", async () => {
  const wrong = { unitId: finance.id, name: "预算科", parentId: people.unit("教育局").sectionId };
  const { status, body } = await keeper.post("/api/departments", wrong);
  expect([status, faultsOf(body)]).toEqual([
    400,
    { name: "people.department_name_taken", parentId: "people.department_unknown" },
  ]);
});

test("answers 404 for a unit that is not there, and refuses who does not keep the directory", async () => {
  expect((await keeper.post("/api/departments", { unitId: newId(), name: "甲科" })).status).toBe(404);
  expect((await staff.post("/api/departments", { unitId: finance.id, name: "甲科" })).status).toBe(403);
});
