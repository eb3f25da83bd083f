import { expect, test } from "vitest";
import { newId } from "../../base/index.ts";
import { peopleApp } from "../people.testing.ts";

const { people, keeper, staff, clerkOf } = await peopleApp();
const finance = people.unit("财政局");

test("shows a unit with its leaders in order, and what the reader may do with it", async () => {
  const { body } = await staff.get(`/api/units/${people.governmentId}`);
  expect(body.leaders.map(({ personName }: { personName: string }) => personName)).toEqual([
    "蒋致和",
    "沈若谷",
    "韩秉文",
  ]);
  expect(body.may).toEqual([]);
  expect((await keeper.get(`/api/units/${finance.id}`)).body.may).toEqual(["change", "abolish"]);
  expect((await staff.get(`/api/units/${newId()}`)).status).toBe(404);
});

test("lists who works in a unit in the leaders' order, by pages", async () => {
  const path = `/api/units/${finance.id}/posts?limit=4`;
  const first = (await staff.get(path)).body;
  const second = (await staff.get(`${path}&cursor=${first.next}`)).body;
  const titles = [...first.items, ...second.items].map(({ title }: { title: string }) => title);
  expect(titles).toEqual(["局长", "副局长", "办公室主任", "办公室文书", "预算科负责人", "预算科科员"]);
  expect(second.next).toBeNull();
  expect(first.items[0].phone).toMatch(/^1380000/);
  const office = (await staff.get(`/api/units/${finance.id}/posts?departmentId=${finance.officeId}`)).body;
  expect(office.items).toHaveLength(2);
});

test("shows a person with all posts, and what the reader may do", async () => {
  const { id } = people.secretaryGeneral;
  const seen = (await staff.get(`/api/people/${id}`)).body;
  expect(seen).toMatchObject({ account: null, formerPosts: [], may: [] });
  expect(seen.posts.map(({ unitName }: { unitName: string }) => unitName)).toEqual([
    "清安市人民政府",
    "清安市人民政府办公室",
  ]);
  const kept = (await keeper.get(`/api/people/${id}`)).body;
  expect([kept.account, kept.may]).toEqual(["hanbingwen", ["change", "appoint", "leave"]]);
  expect((await keeper.get(`/api/people/${people.systemAdministrator.id}`)).body.may).toEqual(["change", "appoint"]);
  expect((await staff.get(`/api/people/${newId()}`)).status).toBe(404);
});

test("shows groups with their members in order", async () => {
  const { items } = (await clerkOf(people.clerk).get("/api/unit-groups")).body;
  expect(items.map(({ name, units }: { name: string; units: object[] }) => [name, units.length])).toEqual([
    ["各县区人民政府", 2],
    ["市直各部门", 6],
  ]);
  expect(items[0].may).toEqual([]);
});

test("lists abolished units only when asked", async () => {
  const listed = async (query: string) => (await staff.get(`/api/units${query}`)).body.items.length;
  expect([await listed(""), await listed("?state=abolished"), await listed("?state=all")]).toEqual([10, 0, 10]);
  expect((await staff.get("/api/units?state=gone")).status).toBe(400);
});
