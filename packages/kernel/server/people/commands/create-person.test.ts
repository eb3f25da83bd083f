import { expect, test } from "vitest";
import { newId } from "../../base/index.ts";
import { faultsOf, peopleApp } from "../people.testing.ts";

const app = await peopleApp();
const { people, keeper, staff } = app;
const finance = people.unit("财政局");

test("enters a person with a first post, which is the main one", async () => {
  const post = { unitId: finance.id, departmentId: finance.sectionId, title: "预算科科员" };
  const { status, body } = await keeper.post("/api/people", { name: "单喆", phone: "13800001234", post });
  expect([status, body.account, body.state]).toEqual([200, "shanzhe", "active"]);
  expect(body.posts).toMatchObject([{ title: "预算科科员", isMain: true, departmentName: "预算科", endedAt: null }]);
  expect(await app.told("people.post-started")).toContainEqual({
    postId: body.posts[0].id,
    personId: body.id,
    unitId: finance.id,
  });
  expect(await app.audited("people.create-person", body.id)).toBe(1);
});

test("numbers the accounts of people whose names are spelt alike", async () => {
  const names = ["李梅", "李媚", "李玫"];
  const accounts = [];
  for (const name of names) accounts.push((await keeper.post("/api/people", { name })).body.account);
  expect(accounts).toEqual(["limei", "limei2", "limei3"]);
});

test("makes an account also for a name without Chinese characters", async () => {
  expect((await keeper.post("/api/people", { name: "Ольга" })).body.account).toBe("user");
});

test("names every wrong field at once", async () => {
  const post = { unitId: finance.id, departmentId: people.unit("教育局").officeId, title: "科员" };
  const { status, body } = await keeper.post("/api/people", { name: "王小明", account: "HanBingWen", post });
  expect([status, faultsOf(body)]).toEqual([
    400,
    { account: "people.account_taken", "post.departmentId": "people.department_unknown" },
  ]);
});

test.each([
  ["a name that a sheet would take for a formula", { name: "=1+1" }],
  ["a name with a tag", { name: "<b>王</b>" }],
  ["an account with a space", { account: "wang ming" }],
  ["a phone with letters", { phone: "1380000abcd" }],
  ["an address without a host", { email: "wang@" }],
])("refuses %s", async (_what, wrong) => {
  const { status, body } = await keeper.post("/api/people", { name: "王小明", ...wrong });
  expect([status, Object.keys(faultsOf(body))]).toEqual([400, Object.keys(wrong)]);
});

test("leaves nobody behind when the post is refused", async () => {
  await keeper.post("/api/people", { name: "赵无迹", post: { unitId: newId(), title: "科员" } });
  expect((await keeper.get(`/api/people?q=${encodeURIComponent("赵无迹")}`)).body.items).toEqual([]);
});

test("is refused to who does not keep the directory", async () => {
  expect((await staff.post("/api/people", { name: "王小明" })).status).toBe(403);
});
