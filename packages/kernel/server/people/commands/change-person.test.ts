import { expect, test } from "vitest";
import { faultsOf, peopleApp } from "../people.testing.ts";

const app = await peopleApp();
const { people, keeper, staff } = app;
const clerk = people.unit("财政局").clerk;
const find = async (q: string) =>
  (await staff.get(`/api/people?q=${encodeURIComponent(q)}`)).body.items.map(({ id }: { id: string }) => id);

test("a person who is renamed is found by the new name and not by the old one", async () => {
  const change = { version: 1, name: "仇堃", phone: "010-66001234" };
  const { status, body } = await keeper.patch(`/api/people/${clerk.id}`, change);
  expect([status, body.name, body.version, body.account]).toEqual([200, "仇堃", 2, clerk.account]);
  expect([await find("仇堃"), await find("qk"), await find("66001234")]).toEqual([[clerk.id], [clerk.id], []]);
  expect(await find(clerk.name)).toEqual([]);
  expect(await find("01066001234")).toEqual([clerk.id]);
  expect(await app.told("people.person-changed")).toContainEqual({ personId: clerk.id });
});

test("refuses a taken account and a version that is gone", async () => {
  const taken = await keeper.patch(`/api/people/${clerk.id}`, { version: 2, account: people.mayor.account });
  expect(faultsOf(taken.body)).toEqual({ account: "people.account_taken" });
  const late = await keeper.patch(`/api/people/${clerk.id}`, { version: 1, name: "甲" });
  expect(late.body.code).toBe("kernel.version_conflict");
});

test("is refused to who does not keep the directory, also for oneself", async () => {
  expect((await staff.patch(`/api/people/${people.drafter.id}`, { version: 1, name: "甲" })).status).toBe(403);
});
