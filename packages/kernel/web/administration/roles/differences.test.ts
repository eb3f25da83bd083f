import { expect, test } from "vitest";
import type { PermissionView, RoleView } from "../../../contract/access/index.ts";
import { differences } from "./differences.ts";

const permission = (name: string, defaultRoles: PermissionView["defaultRoles"]): PermissionView => ({
  name,
  words: { zh: name, en: name },
  module: "numbering",
  defaultRoles,
  administrative: false,
});
const catalogue = [permission("a", ["clerk"]), permission("b", ["clerk"]), permission("c", [])];
const role: RoleView = {
  id: "clerk",
  name: { zh: "文书", en: "Clerk" },
  duty: "business",
  builtIn: true,
  permissions: ["a", "c"],
  version: 1,
  may: [],
};

test("a built-in role shows what was given to it and what was taken from it", () => {
  const { added, taken } = differences(role, catalogue);
  expect([added.map(({ name }) => name), taken.map(({ name }) => name)]).toEqual([["c"], ["b"]]);
});

test("a role of the office's own has no default to differ from", () => {
  expect(differences({ ...role, builtIn: false }, catalogue)).toEqual({ added: [], taken: [] });
});
