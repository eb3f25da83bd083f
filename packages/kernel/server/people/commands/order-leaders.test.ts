import { expect, test } from "vitest";
import { faultsOf, peopleApp } from "../people.testing.ts";

const app = await peopleApp();
const { people, keeper, staff } = app;
const path = `/api/units/${people.governmentId}/leaders-order`;
const [mayor, vice, secretary] = [people.mayor.postId, people.viceMayor.postId, people.secretaryGeneral.postId];

test("puts the leaders into the order given, and the others after them", async () => {
  const { status, body } = await keeper.put(path, { postIds: [secretary, mayor, vice] });
  expect([status, body.items.map(({ id }: { id: string }) => id)]).toEqual([200, [secretary, mayor, vice]]);
  const { items } = (await staff.get(`/api/units/${people.governmentId}/posts`)).body;
  expect(items.map(({ id }: { id: string }) => id)).toEqual([secretary, mayor, vice, people.clerk.governmentPostId]);
  expect(await app.audited("people.order-leaders", people.governmentId)).toBe(1);
});

test.each([
  ["one of them is missing", [mayor, vice]],
  ["one of them is named twice", [mayor, vice, vice]],
  ["somebody is no leader there", [mayor, vice, people.clerk.governmentPostId]],
])("refuses an order when %s", async (_what, postIds) => {
  const { status, body } = await keeper.put(path, { postIds });
  expect([status, faultsOf(body)]).toEqual([400, { postIds: "people.leaders_changed" }]);
});

test("is refused to who does not keep the directory", async () => {
  expect((await staff.put(path, { postIds: [mayor, vice, secretary] })).status).toBe(403);
});
