import { type CityPerson, testApp } from "@tz/testing";
import { expect, test } from "vitest";
import { accessFloor } from "../../access/index.ts";
import { baseFloor, newId, sql } from "../../base/index.ts";
import { calendarFloor } from "../../calendar/index.ts";
import { peopleFloor } from "../../people/index.ts";
import type { Lookup } from "../engine/facts.ts";
import { workflowFloor } from "../floor.ts";
import { findPeople } from "./find-people.ts";

const app = await testApp({ modules: [baseFloor, peopleFloor, accessFloor, calendarFloor, workflowFloor] });
const city = await app.city();
const unit = city.unit("财政局");
const { leader, deputy, officeDirector, clerk, sectionChief, staff } = unit;

/** Names that a lookup finds, in order. */
async function find(lookup: Lookup): Promise<string[]> {
  const [found] = await findPeople(app.db, null, [lookup]);
  return found!.map(({ name }) => name);
}
const names = (...people: CityPerson[]) => people.map(({ name }) => name);

test("finds by person, post and role, several questions in one statement", async () => {
  const found = await findPeople(app.db, null, [
    { find: "persons", ids: [staff.id, clerk.id] },
    { find: "posts", ids: [leader.postId] },
    { find: "role", role: "clerk", units: [unit.id, city.unit("教育局").id] },
    { find: "role", role: "clerk", units: [] },
  ]);
  expect(found.map((people) => people.map(({ name }) => name).sort())).toEqual([
    names(staff, clerk).sort(),
    names(leader),
    names(clerk, city.unit("教育局").clerk).sort(),
    [],
  ]);
  expect(found[1]).toMatchObject([{ personId: leader.id, postId: leader.postId, unitId: unit.id, departmentId: null }]);
});

test("everybody of a unit is its staff, in the leaders' order", async () => {
  const everybody = await find({ find: "role", role: "staff", units: [unit.id] });
  expect(everybody).toHaveLength(6);
  expect(everybody.slice(0, 2)).toEqual(names(leader, deputy));
});

test("finds role holders of the unit above", async () => {
  const found = await find({ find: "superiorRole", role: "leader", units: [unit.id] });
  expect(found).toEqual(expect.arrayContaining(names(city.mayor, city.viceMayor)));
  expect(found).not.toContain(leader.name);
});

test("finds the first leader of departments, and of the unit itself", async () => {
  expect(await find({ find: "leaders", departments: [unit.sectionId], units: [] })).toEqual(names(sectionChief));
  expect(await find({ find: "leaders", departments: [], units: [unit.id] })).toEqual(names(leader));
});

test("finds the leader one level up: section, unit, unit above", async () => {
  const above = (person: CityPerson) => find({ find: "above", post: person.postId });
  expect(await above(staff)).toEqual(names(sectionChief));
  expect(await above(sectionChief)).toEqual(names(leader));
  expect(await above(deputy)).toEqual(names(leader));
  expect(await above(leader)).toEqual(names(city.mayor));
});

test("finds somebody in their main post when the post asked for has ended", async () => {
  const { secretaryGeneral } = city;
  const holder = { find: "holder", person: secretaryGeneral.id, post: secretaryGeneral.officePostId } as const;
  expect(await findPeople(app.db, null, [holder])).toMatchObject([[{ postId: secretaryGeneral.officePostId }]]);
  await sql`update kernel.post set ended_at = ${app.clock.now()} where id = ${secretaryGeneral.officePostId}`.execute(
    app.db,
  );
  expect(await findPeople(app.db, null, [holder])).toMatchObject([[{ postId: secretaryGeneral.postId }]]);
});

test("finds nobody who has left, whose post has ended, or who is an administrator", async () => {
  const other = city.unit("教育局");
  await sql`update kernel.person set state = 'left' where id = ${other.staff.id}`.execute(app.db);
  await sql`update kernel.post set ended_at = ${app.clock.now()} where id = ${other.clerk.postId}`.execute(app.db);
  const ids = [other.staff.id, other.clerk.id, city.systemAdministrator.id, newId()];
  expect(await find({ find: "persons", ids })).toEqual([]);
  expect(await find({ find: "posts", ids: [other.clerk.postId] })).toEqual([]);
  expect(await find({ find: "role", role: "clerk", units: [other.id] })).toEqual([]);
});

test("what nobody gets comes to the unit's office, or to that of the unit above", async () => {
  expect(await find({ find: "office", unit: unit.id })).toEqual(names(officeDirector));
  await sql`delete from kernel.post_role where post_id = any (${[officeDirector.postId, clerk.postId]}::uuid[])`.execute(
    app.db,
  );
  expect(await find({ find: "office", unit: unit.id })).toHaveLength(1);
  expect(await find({ find: "office", unit: unit.id })).not.toEqual(names(officeDirector));
});
