import { expect, test } from "vitest";
import { peopleApp } from "../people.testing.ts";

const app = await peopleApp();
const { people, keeper, staff } = app;
const person = people.unit("教育局").staff;
const post = { unitId: people.unit("民政局").id, title: "科员" };

test("somebody who comes back has the new post and the old account", async () => {
  await keeper.post(`/api/people/${person.id}/leave`, { version: 1 });
  const { status, body } = await keeper.post(`/api/people/${person.id}/return`, { version: 2, post });
  expect([status, body.state, body.account]).toEqual([200, "active", person.account]);
  expect(body.posts).toMatchObject([{ title: "科员", unitName: "清安市民政局", isMain: true }]);
  expect(await app.told("people.person-returned")).toEqual([{ personId: person.id }]);
});

test("refuses the return of somebody who has not left, and of anybody by who does not keep the directory", async () => {
  const again = await keeper.post(`/api/people/${person.id}/return`, { version: 3, post });
  expect([again.status, again.body.code]).toEqual([409, "people.person_not_left"]);
  expect((await staff.post(`/api/people/${person.id}/return`, { version: 3, post })).status).toBe(403);
});
