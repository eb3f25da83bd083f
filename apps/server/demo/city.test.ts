import { describe, expect, test } from "vitest";
import { buildDemoCity } from "./city.ts";
import { demoSignIns } from "./sign-ins.ts";

const city = buildDemoCity();
const { regions, units, departments, persons, posts, groups, members } = city.organisation;
const unit = (key: string) => units.find(({ id }) => id === city.unitIds.get(key))!;
const distinct = (values: readonly unknown[]) => new Set(values).size;
const rolesOf = (postId: string) => city.roles.filter((role) => role.postId === postId).map(({ role }) => role);

describe("the demo city", () => {
  test("is the same in every run", () => {
    expect(buildDemoCity()).toEqual(city);
  });

  test("has 123 units on three levels and a thousand people", () => {
    expect(units).toHaveLength(123);
    expect(persons).toHaveLength(1000);
    expect(new Set(units.map(({ level }) => level))).toEqual(new Set(["city", "county", "town"]));
  });

  test("uses no region code that GB/T 2260 has given out", () => {
    expect(regions.every(({ code }) => code.startsWith("99"))).toBe(true);
    expect(distinct(regions.map(({ code }) => code))).toBe(regions.length);
  });

  test("gives no unit's code, name or document code to another", () => {
    expect(distinct(units.map(({ code }) => code))).toBe(123);
    expect(distinct(units.map(({ name }) => name))).toBe(123);
    expect(distinct(units.map(({ document_code }) => document_code))).toBe(123);
  });

  test("gives every unit a leader, somebody who heads its office, and a clerk", () => {
    for (const { id, name } of units) {
      const own = posts.filter(({ unit_id }) => unit_id === id);
      const roles = own.flatMap((post) => rolesOf(post.id));
      expect([name, own.some(({ is_leader }) => is_leader), roles]).toEqual([
        name,
        true,
        expect.arrayContaining(["leader", "officeDirector", "clerk"]),
      ]);
    }
  });

  test("puts the head of a unit before everybody else in the leaders' order", () => {
    for (const { id, name } of units) {
      const [first] = posts.filter(({ unit_id }) => unit_id === id).toSorted((a, b) => a.rank - b.rank);
      expect([name, first?.is_leader]).toEqual([name, true]);
    }
  });

  test("gives everybody one main post, and some a second one", () => {
    const main = posts.filter(({ is_main }) => is_main);
    expect(distinct(main.map(({ person_id }) => person_id))).toBe(1000);
    expect(main).toHaveLength(1000);
    expect(posts.length).toBeGreaterThan(1030);
  });

  test("lets the secretary-general head the government's office, and a vice mayor public security", () => {
    const holder = (unitKey: string, title: string) =>
      posts.find((post) => post.unit_id === unit(unitKey).id && post.title === title)?.person_id;
    expect(holder("governmentOffice", "主任")).toBe(city.holders.get("government.secretaryGeneral")?.personId);
    expect(holder("police", "党组书记、局长")).toBe(city.holders.get("government.police")?.personId);
  });

  test("puts a county's audit office under its government and the city's audit office", () => {
    const audit = unit("huaipu.auditOffice");
    expect(audit.parent_id).toBe(unit("huaipu.government").id);
    expect(audit.dual_leader_unit_ids).toEqual([unit("auditOffice").id]);
  });

  test("has people with rare characters, people of one name, and no two accounts alike", () => {
    expect(persons.filter(({ name }) => /[喆堃玥翀]/.test(name)).length).toBeGreaterThanOrEqual(5);
    expect(distinct(persons.map(({ name }) => name))).toBeLessThan(1000);
    expect(distinct(persons.map(({ account }) => account))).toBe(1000);
    expect(persons.every(({ account }) => /^[a-z][a-z0-9]{1,31}$/.test(account))).toBe(true);
    expect(persons.every(({ phone }) => /^1[3-9]\d{9}$/.test(phone ?? ""))).toBe(true);
  });

  test("keeps the three administrators away from every other role", () => {
    for (const role of ["systemAdministrator", "securityAdministrator", "auditAdministrator"]) {
      const holders = city.roles.filter((one) => one.role === role);
      expect(holders).toHaveLength(1);
      expect(city.roles.filter(({ personId }) => personId === holders[0]?.personId)).toHaveLength(1);
    }
  });

  test("addresses every county government and city department by a group", () => {
    const size = (name: string) =>
      members.filter(({ group_id }) => group_id === groups.find((group) => group.name === name)?.id).length;
    expect(size("各县区人民政府")).toBe(7);
    expect(size("市直各部门")).toBe(43);
    expect(size("各乡镇人民政府、街道办事处")).toBe(21);
  });

  test("puts every post into a department of its own unit", () => {
    const unitOf = new Map(departments.map(({ id, unit_id }) => [id, unit_id]));
    expect(posts.every(({ department_id, unit_id }) => !department_id || unitOf.get(department_id) === unit_id)).toBe(
      true,
    );
  });

  test("offers a dozen or so persons on the sign-in page, none twice", () => {
    const offered = demoSignIns(city);
    expect(offered.length).toBeGreaterThanOrEqual(12);
    expect(distinct(offered.map(({ personId }) => personId))).toBe(offered.length);
    expect(offered.every(({ post, hint }) => post.en && hint.zh && hint.en)).toBe(true);
  });
});
