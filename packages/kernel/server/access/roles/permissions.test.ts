import { expect, test } from "vitest";
import type { PermissionCatalogue } from "../../../contract/base/index.ts";
import { permissionsOf, requireSeparation } from "./permissions.ts";

const words = { zh: "甲", en: "A" };
const catalogue: PermissionCatalogue = {
  "x.read": { ...words, roles: ["staff", "clerk"] },
  "x.write": { ...words, roles: ["clerk"] },
  "x.keep": { ...words, roles: ["systemAdministrator"] },
};
const held = (roles: string[], overrides: Parameters<typeof permissionsOf>[2] = []) =>
  [...permissionsOf(catalogue, roles, overrides)].sort();

test("the holder of several roles may do what any of them may", () => {
  expect(held(["staff"])).toEqual(["x.read"]);
  expect(held(["staff", "clerk"])).toEqual(["x.read", "x.write"]);
  expect(held([])).toEqual([]);
});

test("a permission withheld from one role is kept by another that has it", () => {
  const withheld = [{ role: "clerk", permission: "x.read", held: false }];
  expect(held(["clerk"], withheld)).toEqual(["x.write"]);
  expect(held(["staff", "clerk"], withheld)).toEqual(["x.read", "x.write"]);
});

test("a permission that no module declares any more is not held", () => {
  expect(held(["own"], [{ role: "own", permission: "y.gone", held: true }])).toEqual([]);
});

test("a program whose modules mix an administrator's permission with another role does not start", () => {
  const mixed = (...roles: PermissionCatalogue[string]["roles"][number][]) => ({ "x.all": { ...words, roles } });
  expect(() => requireSeparation(mixed("systemAdministrator", "securityAdministrator"))).toThrow("x.all");
  expect(() => requireSeparation(mixed("staff", "auditAdministrator"))).toThrow("x.all");
  expect(() => requireSeparation(catalogue)).not.toThrow();
});
