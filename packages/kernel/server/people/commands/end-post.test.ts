import { expect, test } from "vitest";
import { peopleApp } from "../people.testing.ts";

const app = await peopleApp();
const { people, keeper, staff } = app;
const { secretaryGeneral } = people;
const postsOf = async (id: string) => (await staff.get(`/api/people/${id}`)).body.posts;

test("ends a post at this moment, tells so, and passes the main one on", async () => {
  await app.clock.advance({ hours: 2 });
  const { status, body } = await keeper.post(`/api/posts/${secretaryGeneral.postId}/end`, { version: 1 });
  expect([status, body.endedAt]).toEqual([200, app.clock.now().toISOString()]);
  expect(await postsOf(secretaryGeneral.id)).toMatchObject([{ id: secretaryGeneral.officePostId, isMain: true }]);
  expect(await app.told("people.post-ended")).toEqual([
    { postId: secretaryGeneral.postId, personId: secretaryGeneral.id, unitId: people.governmentId },
  ]);
  expect(await app.audited("people.end-post", secretaryGeneral.postId)).toBe(1);
});

test("ends a post once", async () => {
  const again = await keeper.post(`/api/posts/${secretaryGeneral.postId}/end`, { version: 2 });
  expect([again.status, again.body.code]).toEqual([409, "people.post_ended"]);
});

test("lets a person without any post stay in the directory, and be appointed again to the same post", async () => {
  const { id, postId } = people.unit("审计局").staff;
  await keeper.post(`/api/posts/${postId}/end`, { version: 1 });
  expect(await postsOf(id)).toEqual([]);
  const wanted = { personId: id, unitId: people.unit("审计局").id, title: "财政审计科科员" };
  expect((await keeper.post("/api/posts", wanted)).body).toMatchObject({ isMain: true });
});

test("is refused to who does not keep the directory", async () => {
  expect((await staff.post(`/api/posts/${people.mayor.postId}/end`, { version: 1 })).status).toBe(403);
});
