import type { UnitItem } from "@tz/ui";
import { expect, test, vi } from "vitest";
import type { Recipient } from "../../contract/index.ts";

vi.stubGlobal("document", { documentElement: { style: { setProperty: () => {} } } });
const { recipientOf, recipientsFor, unitIdsOf } = await import("./recipients.ts");

const unit = (id: string, name: string): UnitItem => ({ id, name: `云州${name}`, shortName: name, parentId: null });
const directory = {
  units: [unit("a", "东区"), unit("b", "西区"), unit("c", "市财政局")],
  groups: [{ id: "g", name: "各区人民政府", unitIds: ["a", "b"] }],
};
const outside: Recipient = { kind: "text", name: "云州军分区" };

test("what is typed and no unit knows is an organ outside", () => {
  expect(recipientOf(" 云州军分区", directory, [])).toEqual(outside);
  expect(recipientOf("c", directory, [])).toEqual({ kind: "unit", unitId: "c", name: "市财政局" });
  expect(recipientOf("g", directory, [])).toEqual({ kind: "group", groupId: "g", name: "各区人民政府" });
});

test("a recipient keeps the name it has on the paper", () => {
  const written: Recipient = { kind: "unit", unitId: "c", name: "财政局" };
  expect(recipientOf("c", directory, [written])).toBe(written);
});

test("units chosen from the tree that make a group are named by it, and organs outside stay", () => {
  expect(recipientsFor(["a", "c", "b"], directory, [outside])).toEqual([
    { kind: "group", groupId: "g", name: "各区人民政府" },
    { kind: "unit", unitId: "c", name: "市财政局" },
    outside,
  ]);
});

test("a unit addressed alone and in a group counts once", () => {
  const recipients: Recipient[] = [
    { kind: "group", groupId: "g", name: "各区人民政府" },
    { kind: "unit", unitId: "a", name: "东区" },
    outside,
  ];
  expect(unitIdsOf(recipients, directory)).toEqual(["a", "b"]);
});
