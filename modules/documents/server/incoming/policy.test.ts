import type { Actor } from "@tz/kernel/server/base";
import { describe, expect, it } from "vitest";
import { incomingErrors } from "../../contract/incoming/errors.ts";
import type { IncomingAction } from "../../contract/index.ts";
import { person, staff } from "../policy.testing.ts";
import { type IncomingAccess, incomingActionsOn, mayDoIncoming, maySeeIncoming } from "./policy.ts";

const office = [...staff, "documents.readUnit", "documents.registerIncoming"];

const clerk = person("clerk", "own", office);
const leader = person("leader", "own", [...staff, "documents.readUnit"]);
const colleague = person("colleague", "own");
const otherClerk = person("otherClerk", "other", office);
const otherStaff = person("otherStaff", "other");
const administrator = person("administrator", "own", ["people.manage", "audit.read"]);

const paper = (more: Partial<IncomingAccess> = {}): IncomingAccess => ({
  unitId: "own",
  state: "registered",
  category: "handle",
  isAtFinish: false,
  isOfActor: false,
  ...more,
});
const accepted = paper({ state: "accepted" });
const finished = paper({ state: "finished" });
const sentBack = paper({ state: "sentBack" });

describe("who sees an incoming paper", () => {
  it.each<[string, Actor, IncomingAccess, boolean]>([
    ["whoever keeps the unit's register", person("clerk", "own", ["documents.read", office.at(-1)!]), paper(), true],
    ["whoever reads all of the unit", leader, paper(), true],
    ["whoever handles it or was given it to read", colleague, paper({ isOfActor: true }), true],
    ["whoever handles it from another unit", otherStaff, paper({ isOfActor: true }), true],
    ["not a colleague", colleague, paper(), false],
    ["not who keeps another unit's register", otherClerk, paper(), false],
    ["never an administrator", administrator, paper({ isOfActor: true }), false],
  ])("%s", (_name, actor, access, sees) => {
    expect(maySeeIncoming(actor, access)).toBe(sees);
    if (!sees) expect(incomingActionsOn(actor, access)).toEqual([]);
  });
});

describe("who may do what with an incoming paper", () => {
  it.each<[string, Actor, IncomingAccess, IncomingAction[]]>([
    ["the clerk with one just accepted", clerk, accepted, ["register", "sendBack", "reply"]],
    ["the clerk while it is handled", clerk, paper(), ["correct", "sendBack", "reply", "circulate"]],
    [
      "the clerk when it has come to its end",
      clerk,
      paper({ isAtFinish: true }),
      ["correct", "sendBack", "finish", "reply", "circulate"],
    ],
    ["the clerk when it is finished", clerk, finished, ["reply"]],
    ["nobody with one that was sent back", clerk, sentBack, []],
    ["a leader, who keeps no register", leader, paper({ isAtFinish: true }), ["reply"]],
    ["its handler", colleague, paper({ isOfActor: true }), ["reply"]],
    ["its handler in another unit answers for none", otherStaff, paper({ isOfActor: true }), []],
    ["a reader who drafts nothing", person("reader", "own", ["documents.read"]), paper({ isOfActor: true }), []],
  ])("%s", (_name, actor, access, actions) => {
    expect(incomingActionsOn(actor, access)).toEqual(actions);
  });

  it.each<[IncomingAction, Actor, IncomingAccess, string]>([
    ["register", clerk, paper(), "documents.incoming_already_registered"],
    ["correct", clerk, accepted, "documents.incoming_not_registered"],
    ["circulate", clerk, accepted, "documents.incoming_not_registered"],
    ["finish", clerk, accepted, "documents.incoming_not_registered"],
    ["finish", clerk, paper(), "documents.incoming_still_handled"],
    ["sendBack", clerk, finished, "documents.incoming_ended"],
    ["reply", clerk, sentBack, "documents.incoming_ended"],
    ["register", colleague, { ...accepted, isOfActor: true }, "documents.incoming_not_yours"],
  ])("tells why %s is refused to those who see it", (action, actor, access, code) => {
    expect(mayDoIncoming(action, actor, access)).toBe(code);
    expect(incomingErrors).toHaveProperty([code]);
  });

  it("tells nothing to those who do not see it", () => {
    expect(mayDoIncoming("register", otherClerk, accepted)).toBe(false);
  });
});
