import { expect, test } from "vitest";
import { peopleApp } from "../people.testing.ts";

const app = await peopleApp();
const { people, keeper, staff } = app;
const leaver = people.secretaryGeneral;

test("ends every post of a person who leaves, tells so, and hides them from the directory", async () => {
  await app.clock.advance({ days: 1 });
  const { status, body } = await keeper.post(`/api/people/${leaver.id}/leave`, { version: 1 });
  expect([status, body.state, body.posts]).toEqual([200, "left", []]);
  const ended = await app.told("people.post-ended");
  expect(ended).toHaveLength(2);
  expect(ended).toContainEqual({ postId: leaver.officePostId, personId: leaver.id, unitId: people.office.id });
  expect(await app.told("people.person-left")).toEqual([{ personId: leaver.id }]);
  expect((await staff.get(`/api/people/${leaver.id}`)).status).toBe(404);
  const search = (await staff.get(`/api/people?q=${leaver.account}&state=left`)).body;
  expect(search.items).toEqual([]);
});

test("keeps the former posts on record for who keeps the directory", async () => {
  const { body } = await keeper.get(`/api/people/${leaver.id}`);
  expect(body.may).toEqual(["return"]);
  expect(body.formerPosts.map(({ title }: { title: string }) => title).sort()).toEqual(["主任", "秘书长"]);
  expect(body.formerPosts.every(({ endedAt }: { endedAt: string }) => endedAt !== null)).toBe(true);
  const left = (await keeper.get("/api/people?state=left")).body.items;
  expect(left.map(({ id }: { id: string }) => id)).toEqual([leaver.id]);
});

test("refuses to let one leave twice, to change them, or to let oneself leave", async () => {
  const twice = await keeper.post(`/api/people/${leaver.id}/leave`, { version: 2 });
  const change = await keeper.patch(`/api/people/${leaver.id}`, { version: 2, name: "甲" });
  const appoint = await keeper.post("/api/posts", { personId: leaver.id, unitId: people.office.id, title: "顾问" });
  expect([twice, change, appoint].map(({ body }) => body.code)).toEqual(Array(3).fill("people.person_left"));
  const own = await keeper.post(`/api/people/${people.systemAdministrator.id}/leave`, { version: 1 });
  expect([own.status, own.body.code]).toEqual([409, "people.leave_oneself"]);
});

test("is refused to who does not keep the directory", async () => {
  expect((await staff.post(`/api/people/${people.mayor.id}/leave`, { version: 1 })).status).toBe(403);
});
