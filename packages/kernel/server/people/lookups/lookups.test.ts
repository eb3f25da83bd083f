import { expect, test } from "vitest";
import { newId } from "../../base/index.ts";
import {
  departmentsByIds,
  departmentsOf,
  leadersOf,
  personsByIds,
  postById,
  postsByIds,
  postsOf,
  unitById,
  unitsByIds,
} from "../index.ts";
import { peopleApp } from "../people.testing.ts";

const { people, services } = await peopleApp();
const { db } = services;
const finance = people.unit("财政局");
const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);

test("units come in the order of the directory, unknown ids left out", async () => {
  expect(ids(await unitsByIds(db, [finance.id, newId(), people.governmentId]))).toEqual([
    people.governmentId,
    finance.id,
  ]);
  expect(await unitById(db, newId())).toBeUndefined();
  expect(await unitsByIds(db, [])).toEqual([]);
});

test("departments come with their unit in order", async () => {
  expect(ids(await departmentsOf(db, finance.id))).toEqual([finance.officeId, finance.sectionId]);
  expect(ids(await departmentsByIds(db, [finance.sectionId, newId()]))).toEqual([finance.sectionId]);
});

test("posts of a person begin with the main one, leaders of a unit with the first", async () => {
  const { id, postId, officePostId } = people.secretaryGeneral;
  expect(ids(await postsOf(db, id))).toEqual([postId, officePostId]);
  expect(ids(await leadersOf(db, people.governmentId))).toEqual([people.mayor.postId, people.viceMayor.postId, postId]);
  expect((await postById(db, postId)).title).toBe("秘书长");
  expect([...(await postsByIds(db, [postId, newId()])).keys()]).toEqual([postId]);
});

test("persons come by id, also those who have left", async () => {
  const persons = await personsByIds(db, [finance.clerk.id, newId()]);
  expect([...persons.values()]).toEqual([
    { id: finance.clerk.id, name: "钱晓燕", phone: expect.stringMatching(/^1380000/), email: null, state: "active" },
  ]);
  expect(await personsByIds(db, [])).toEqual(new Map());
});
