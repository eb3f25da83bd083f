import { expect, test } from "vitest";
import { nameUnits, toggleGroup, type UnitGroup, type UnitItem, unitMatches, unitTree } from "./units.ts";

const unit = (id: string, name: string, parentId: string | null, pinyinInitials?: string): UnitItem => ({
  id,
  name: `云溪市${name}`,
  shortName: name,
  parentId,
  pinyinInitials,
});
const units = [
  unit("gov", "人民政府", null),
  unit("fin", "财政局", "gov", "czj"),
  unit("edu", "教育局", "gov", "jyj"),
  unit("east", "东河县", "gov"),
  unit("west", "西岭县", "gov"),
];
const counties: UnitGroup = { id: "c", name: "各县人民政府", unitIds: ["east", "west"] };
const all: UnitGroup = { id: "a", name: "各县人民政府，市直各部门", unitIds: ["east", "west", "fin", "edu"] };

test("units hang under their parents in their own order", () => {
  const [root] = unitTree(units);
  expect(root?.children.map(({ id }) => id)).toEqual(["fin", "edu", "east", "west"]);
});

test("a unit without its parent in the list is a root", () => {
  expect(unitTree([unit("x", "开发区", "elsewhere")]).map(({ id }) => id)).toEqual(["x"]);
});

test("a unit is found by part of its name or by first letters", () => {
  expect(unitMatches(units[1]!, "财政")).toBe(true);
  expect(unitMatches(units[1]!, "CZ")).toBe(true);
  expect(unitMatches(units[2]!, "cz")).toBe(false);
});

test("a unit is found by pinyin from any syllable on, whole or by first letters", () => {
  const finance: UnitItem = {
    ...units[1]!,
    pinyin: "yun xi shi cai zheng ju",
    pinyinInitials: "yxsczj",
  };
  const found = ["yunxi", "caizheng", "Cai Zheng", "zhengju", "yxsc", "czj"];
  expect(found.filter((words) => unitMatches(finance, words))).toEqual(found);
  expect(["aizheng", "caiju", "cj"].filter((words) => unitMatches(finance, words))).toEqual([]);
});

test("choosing a group adds what is missing and keeps the order of choice", () => {
  expect(toggleGroup(["fin", "west"], counties)).toEqual(["fin", "west", "east"]);
});

test("choosing a group that is chosen takes it away", () => {
  expect(toggleGroup(["east", "fin", "west"], counties)).toEqual(["fin"]);
});

test("groups are written in the order in which they stand, whichever is the larger", () => {
  const departments = { id: "departments", name: "市直各部门", unitIds: ["gov", "fin", "edu"] };
  const chosen = ["gov", "fin", "edu", "west", "east"];
  expect(nameUnits(chosen, units, [counties, departments])).toEqual(["各县人民政府", "市直各部门"]);
});

test("a whole group is written by its name, the rest one by one", () => {
  expect(nameUnits(["fin", "west", "east"], units, [counties, all])).toEqual(["各县人民政府", "财政局"]);
  expect(nameUnits(["fin", "edu", "west", "east"], units, [counties, all])).toEqual(["各县人民政府，市直各部门"]);
  expect(nameUnits(["west"], units, [counties, all])).toEqual(["西岭县"]);
});
