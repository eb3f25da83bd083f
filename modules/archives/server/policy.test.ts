import type { Actor } from "@tz/kernel/server/base";
import { describe, expect, it } from "vitest";
import { archivesErrors } from "../contract/errors.ts";
import type { ItemAction } from "../contract/index.ts";
import { actionsOn, type ItemAccess, mayDo, readsAsBorrower, sightOf } from "./policy.ts";

const person = (unitId: string, ...permissions: string[]) =>
  ({ personId: "somebody", unitId, permissions: new Set(permissions) }) as unknown as Actor;

const keeper = person("own", "archives.read", "archives.keep");
const colleague = person("own", "archives.read");
const house = person("house", "archives.read", "archives.keep");
const stranger = person("other", "archives.read");
const administrator = person("own", "people.manage");

const item = (more: Partial<ItemAccess> = {}): ItemAccess => ({
  unitId: "own",
  holderId: "own",
  kind: "outgoing",
  state: "kept",
  isBoxed: false,
  isInTransfer: false,
  secrecy: "none",
  catalogue: "unit",
  tookPart: false,
  isBorrowed: false,
  isAsked: false,
  ...more,
});
const transferred = item({ holderId: "house", state: "transferred" });

describe("what somebody sees of an item", () => {
  it.each<[string, Actor, ItemAccess, ReturnType<typeof sightOf>]>([
    ["who keeps it: its files", keeper, item(), "content"],
    ["the archive house that received it: its files", house, transferred, "content"],
    ["the unit that made it, after the transfer: its files", keeper, transferred, "content"],
    ["who took part in the paper: its files", colleague, item({ tookPart: true, catalogue: "closed" }), "content"],
    ["who borrowed it: its files", stranger, item({ isBorrowed: true }), "content"],
    ["a colleague: its line in the catalogue", colleague, item(), "entry"],
    ["a colleague where the catalogue is closed: nothing", colleague, item({ catalogue: "closed" }), "none"],
    ["another unit: nothing", stranger, item(), "none"],
    ["another unit where the catalogue is open to all: its line", stranger, item({ catalogue: "all" }), "entry"],
    ["another unit, of what is internal: nothing", stranger, item({ catalogue: "all", secrecy: "internal" }), "none"],
    ["who has asked for it: its line", stranger, item({ isAsked: true, catalogue: "closed" }), "entry"],
    ["an administrator: nothing", administrator, item({ tookPart: true, isBorrowed: true }), "none"],
  ])("%s", (_name, actor, access, sight) => {
    expect(sightOf(actor, access)).toBe(sight);
    if (sight === "none") expect(actionsOn(actor, access)).toEqual([]);
  });

  it("is marked for whoever reads it as a borrower alone", () => {
    expect(readsAsBorrower(stranger, item({ isBorrowed: true }))).toBe(true);
    expect(readsAsBorrower(stranger, item({ isBorrowed: true, tookPart: true }))).toBe(false);
    expect(readsAsBorrower(keeper, item({ isBorrowed: true }))).toBe(false);
    expect(readsAsBorrower(colleague, item({ tookPart: true }))).toBe(false);
  });
});

describe("what somebody may do with an item", () => {
  it.each<[string, Actor, ItemAccess, ItemAction[]]>([
    ["who keeps it", keeper, item(), ["read", "correct", "reclass", "check", "package"]],
    ["who keeps it, in its box", keeper, item({ isBoxed: true }), ["read", "correct", "check", "package"]],
    ["who keeps it, in a transfer", keeper, item({ isInTransfer: true }), ["read", "check", "package"]],
    ["who kept it until it was destroyed", keeper, item({ state: "destroyed" }), ["read"]],
    [
      "the house, which classes nothing of others anew",
      house,
      item({ holderId: "house" }),
      ["read", "correct", "check", "package"],
    ],
    ["who kept what came in a package", keeper, item({ kind: "imported" }), ["read", "correct", "check", "package"]],
    ["a colleague", colleague, item(), ["borrow"]],
    ["a colleague who has asked", colleague, item({ isAsked: true }), []],
    ["a colleague, of what was destroyed", colleague, item({ state: "destroyed" }), []],
    ["a borrower", stranger, item({ isBorrowed: true }), ["read"]],
  ])("%s", (_name, actor, access, actions) => {
    expect(actionsOn(actor, access)).toEqual(actions);
  });

  it.each<[ItemAction, Actor, ItemAccess, string]>([
    ["correct", colleague, item(), "archives.not_keeper"],
    ["correct", keeper, item({ isInTransfer: true }), "archives.not_kept"],
    ["reclass", keeper, item({ isBoxed: true }), "archives.boxed_already"],
    ["reclass", keeper, item({ kind: "imported" }), "archives.imported_class"],
    ["borrow", keeper, item(), "archives.readable_already"],
    ["borrow", colleague, item({ isAsked: true }), "archives.asked_already"],
  ])("tells why %s is refused to those who see it", (action, actor, access, code) => {
    expect(mayDo(action, actor, access)).toBe(code);
    expect(archivesErrors).toHaveProperty([code]);
  });
});
