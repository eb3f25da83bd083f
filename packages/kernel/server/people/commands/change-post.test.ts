import { expect, test } from "vitest";
import { faultsOf, peopleApp } from "../people.testing.ts";

const { people, keeper, staff } = await peopleApp();
const { secretaryGeneral, office } = people;

test("changes title, department, order and leadership of a post", async () => {
  const post = office.staff.postId;
  const change = { version: 1, title: "办公室副主任", departmentId: office.officeId, rank: 15, isLeader: true };
  const { status, body } = await keeper.patch(`/api/posts/${post}`, change);
  expect([status, body]).toEqual([200, expect.objectContaining({ ...change, version: 2, departmentName: "办公室" })]);
});

test("makes another post the main one, and never leaves two", async () => {
  const { status, body } = await keeper.patch(`/api/posts/${secretaryGeneral.officePostId}`, {
    version: 1,
    isMain: true,
  });
  expect([status, body.isMain]).toEqual([200, true]);
  const { posts } = (await staff.get(`/api/people/${secretaryGeneral.id}`)).body;
  expect(posts.map(({ title, isMain }: { title: string; isMain: boolean }) => [title, isMain])).toEqual([
    ["主任", true],
    ["秘书长", false],
  ]);
});

test("refuses to take the main post away without naming another, a taken title, and a version that is gone", async () => {
  const post = secretaryGeneral.officePostId;
  const { version } = (await staff.get(`/api/people/${secretaryGeneral.id}`)).body.posts[0];
  expect(faultsOf((await keeper.patch(`/api/posts/${post}`, { version, isMain: false })).body)).toHaveProperty(
    "isMain",
  );
  const other = await keeper.post("/api/posts", { personId: secretaryGeneral.id, unitId: office.id, title: "顾问" });
  const same = await keeper.patch(`/api/posts/${other.body.id}`, { version: 1, title: "主任" });
  expect(faultsOf(same.body)).toEqual({ title: "people.post_held" });
  expect((await keeper.patch(`/api/posts/${post}`, { version: 1, rank: 1 })).body.code).toBe("kernel.version_conflict");
});

test("refuses to change a post that has ended, and anything by who does not keep the directory", async () => {
  const post = office.clerk.postId;
  await keeper.post(`/api/posts/${post}/end`, { version: 1 });
  const { status, body } = await keeper.patch(`/api/posts/${post}`, { version: 2, title: "甲" });
  expect([status, body.code]).toEqual([409, "people.post_ended"]);
  expect((await staff.patch(`/api/posts/${office.leader.postId}`, { version: 1, rank: 1 })).status).toBe(403);
});
