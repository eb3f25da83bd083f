import { expect, test } from "vitest";
import { faultsOf, peopleApp } from "../people.testing.ts";

const app = await peopleApp();
const { people, keeper, staff } = app;
const finance = people.unit("财政局");
const person = people.unit("教育局").deputy;
const postsOf = async (id: string) => (await staff.get(`/api/people/${id}`)).body.posts;

test("gives a person a further post and leaves the main one", async () => {
  const { status, body } = await keeper.post("/api/posts", { personId: person.id, unitId: finance.id, title: "专员" });
  expect([status, body.isMain, body.unitName]).toEqual([200, false, "清安市财政局"]);
  expect((await postsOf(person.id)).map(({ title }: { title: string }) => title)).toEqual(["副局长", "专员"]);
  expect(await app.audited("people.appoint-person", body.id)).toBe(1);
});

test("a new main post takes the place of the old one", async () => {
  const wanted = { personId: person.id, unitId: finance.id, title: "总会计师", isLeader: true, isMain: true };
  await keeper.post("/api/posts", wanted);
  const main = (await postsOf(person.id)).filter(({ isMain }: { isMain: boolean }) => isMain);
  expect(main.map(({ title }: { title: string }) => title)).toEqual(["总会计师"]);
});

test("refuses a post that the person holds already, and one in a department of another unit", async () => {
  const twice = await keeper.post("/api/posts", { personId: person.id, unitId: finance.id, title: "专员" });
  expect(faultsOf(twice.body)).toEqual({ title: "people.post_held" });
  const wrong = { personId: person.id, unitId: finance.id, departmentId: people.office.officeId, title: "专员" };
  expect(faultsOf((await keeper.post("/api/posts", wrong)).body)).toEqual({
    departmentId: "people.department_unknown",
  });
});

test("two appointments at the same moment leave one main post", async () => {
  const wanted = { personId: people.drafter.id, unitId: finance.id, isMain: true };
  await Promise.all(["甲", "乙", "丙"].map((title) => keeper.post("/api/posts", { ...wanted, title })));
  const posts = await postsOf(people.drafter.id);
  expect(posts).toHaveLength(4);
  expect(posts.filter(({ isMain }: { isMain: boolean }) => isMain)).toHaveLength(1);
});

test("is refused to who does not keep the directory", async () => {
  const wanted = { personId: people.drafter.id, unitId: finance.id, title: "局长" };
  expect((await staff.post("/api/posts", wanted)).status).toBe(403);
});
