import { expect, test } from "vitest";
import type { Me } from "../../contract/access/index.ts";
import { mayUse } from "./me.ts";

const person = (roles: string[], permissions: string[]) => ({ roles, permissions }) as Me;

test("an administrator is offered nothing of the business", () => {
  expect(mayUse(person(["auditAdministrator"], ["audit.read"]), { for: "business" })).toBe(false);
  expect(mayUse(person(["auditAdministrator"], ["audit.read"]), { permission: "audit.read" })).toBe(true);
});

test("what asks for a permission is offered to those who hold it", () => {
  expect(mayUse(person(["staff"], []), { permission: "numbering.void" })).toBe(false);
  expect(mayUse(person(["staff"], ["numbering.void"]), { permission: "numbering.void", for: "business" })).toBe(true);
});
