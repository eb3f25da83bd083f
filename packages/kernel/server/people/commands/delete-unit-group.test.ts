import { expect, test } from "vitest";
import { peopleApp } from "../people.testing.ts";

const app = await peopleApp();
const { people, keeper, staff, clerkOf } = app;
const path = `/api/unit-groups/${people.groups.counties}`;

test("is refused to who may not keep the group, and for a version that is gone", async () => {
  expect((await staff.delete(path, { version: 1 })).status).toBe(403);
  expect((await clerkOf(people.clerk).delete(path, { version: 1 })).status).toBe(403);
  expect((await keeper.delete(path, { version: 7 })).body.code).toBe("kernel.version_conflict");
});

test("deletes the group and leaves its units", async () => {
  expect((await keeper.delete(path, { version: 1 })).status).toBe(200);
  expect((await keeper.delete(path, { version: 1 })).status).toBe(404);
  const units = (await staff.get("/api/units")).body.items;
  expect(units).toContainEqual(expect.objectContaining({ id: people.unit("东屏县").id }));
  expect(await app.audited("people.delete-unit-group", people.groups.counties)).toBe(1);
});

test("deletes a group for a client whose DELETE brings no version", async () => {
  const wanted = { name: "临时分组", ownerUnitId: null, unitIds: [people.unit("东屏县").id] };
  const { body } = await keeper.post("/api/unit-groups", wanted);
  expect((await keeper.delete(`/api/unit-groups/${body.id}`)).status).toBe(200);
  expect((await keeper.delete(`/api/unit-groups/${body.id}`)).status).toBe(404);
});
