import type { Actor } from "@tz/kernel/server/base";
import { describe, expect, it } from "vitest";
import { documentsErrors } from "../contract/errors.ts";
import { type OutgoingAction, outgoingActions } from "../contract/index.ts";
import { person, staff } from "./policy.testing.ts";
import { actionsOn, type DocumentAccess, mayDo, sightOf } from "./policy.ts";

const office = [
  ...staff,
  "documents.readUnit",
  "documents.register",
  "documents.dispatch",
  "documents.file",
  "delivery.receive",
];

const drafter = person("drafter", "own");
const colleague = person("colleague", "own");
const clerk = person("clerk", "own", office);
const leader = person("leader", "own", [...staff, "documents.readUnit"]);
const otherClerk = person("otherClerk", "other", office);
const otherLeader = person("otherLeader", "other", [...staff, "documents.readUnit"]);
const otherStaff = person("otherStaff", "other");
const administrator = person("administrator", "own", ["people.manage", "audit.read"]);

const document = (more: Partial<DocumentAccess> = {}): DocumentAccess => ({
  unitId: "own",
  drafterId: "drafter",
  state: "draft",
  wasSubmitted: false,
  wasDispatched: false,
  hasNumber: false,
  isAtActor: false,
  wasHandledByActor: false,
  isReader: false,
  isReceivedByUnit: false,
  ...more,
});
const inReview = document({ state: "departmentReview", wasSubmitted: true });
const sent = document({ state: "dispatched", wasSubmitted: true, wasDispatched: true, hasNumber: true });

describe("who sees a document", () => {
  it.each<[string, Actor, DocumentAccess, string]>([
    ["the drafter sees the draft", drafter, document(), "making"],
    ["the drafter sees it wherever it stands", drafter, inReview, "making"],
    ["the drafter sees it from another post too", person("drafter", "other"), inReview, "making"],
    ["nobody else sees a draft that was not submitted", clerk, document(), "none"],
    ["the unit's clerk sees what was submitted", clerk, inReview, "making"],
    ["the unit's leader sees what was submitted", leader, inReview, "making"],
    ["a colleague does not", colleague, inReview, "none"],
    ["a handler does", colleague, { ...inReview, isAtActor: true }, "making"],
    ["a former handler still does", colleague, { ...inReview, wasHandledByActor: true }, "making"],
    ["another unit's clerk does not", otherClerk, inReview, "none"],
    ["another unit's countersigner does", otherStaff, { ...inReview, isAtActor: true }, "making"],
    ["a receiving unit's clerk sees the paper", otherClerk, { ...sent, isReceivedByUnit: true }, "paper"],
    [
      "a receiving unit's leader, who receives nothing, sees it",
      otherLeader,
      { ...sent, isReceivedByUnit: true },
      "paper",
    ],
    ["a receiving unit's staff does not", otherStaff, { ...sent, isReceivedByUnit: true }, "none"],
    ["a reader in a receiving unit does", otherStaff, { ...sent, isReader: true }, "paper"],
    ["a unit that was not sent it does not", otherClerk, sent, "none"],
    ["a reader does not before it is dispatched", otherStaff, { ...inReview, isReader: true }, "none"],
    ["an administrator never does", administrator, { ...sent, isReader: true, isReceivedByUnit: true }, "none"],
    ["an administrator who once drafted it does not", { ...administrator, personId: "drafter" }, sent, "none"],
  ])("%s", (_name, actor, access, sight) => {
    expect(sightOf(actor, access)).toBe(sight);
    if (sight === "none") expect(actionsOn(actor, access)).toEqual([]);
  });
});

describe("who may do what", () => {
  const at = (state: DocumentAccess["state"]) => document({ state, wasSubmitted: true, isAtActor: true });
  it.each<[string, Actor, DocumentAccess, OutgoingAction[]]>([
    [
      "the drafter with a new draft",
      drafter,
      document(),
      ["save", "submit", "delete", "comment", "override", "exportWord"],
    ],
    [
      "the drafter with a draft that came back",
      drafter,
      document({ wasSubmitted: true, isAtActor: true }),
      ["save", "submit", "void", "comment", "override", "exportWord"],
    ],
    ["the drafter while it is reviewed", drafter, inReview, ["comment", "exportWord"]],
    [
      "the reviewer",
      colleague,
      at("departmentReview"),
      ["save", "comment", "override", "departmentReview", "exportWord"],
    ],
    ["a countersigner changes no text", otherStaff, at("countersign"), ["comment", "countersign", "exportWord"]],
    ["the signer", leader, at("signOff"), ["save", "comment", "override", "signOff", "exportWord"]],
    ["the office at recheck", clerk, at("recheck"), ["save", "void", "comment", "override", "recheck", "exportWord"]],
    ["the office at registration", clerk, at("registration"), ["void", "comment", "register", "exportWord"]],
    ["registration needs the permission too", colleague, at("registration"), ["comment", "exportWord"]],
    [
      "the office at dispatch",
      clerk,
      { ...at("dispatch"), hasNumber: true },
      ["void", "comment", "dispatch", "exportWord"],
    ],
    ["the office when it was sent", clerk, { ...sent, isAtActor: true }, ["supplement", "file", "exportWord"]],
    ["the office when it was filed", clerk, { ...sent, state: "filed" }, ["supplement", "exportWord"]],
    ["a leader when it was sent", leader, sent, ["exportWord"]],
    ["a reader of the paper", otherStaff, { ...sent, isReader: true }, ["exportWord"]],
    ["nobody with a void document", drafter, document({ state: "void", wasSubmitted: true }), ["exportWord"]],
  ])("%s", (_name, actor, access, expected) => {
    expect(actionsOn(actor, access)).toEqual(expected);
  });

  it.each<[OutgoingAction, Actor, DocumentAccess, string]>([
    ["delete", drafter, inReview, "documents.already_submitted"],
    ["save", drafter, inReview, "documents.not_editable"],
    ["submit", drafter, inReview, "documents.not_your_step"],
    ["signOff", clerk, inReview, "documents.not_your_step"],
    ["void", clerk, sent, "documents.already_ended"],
    ["void", drafter, document({ wasSubmitted: true, hasNumber: true }), "documents.already_numbered"],
    ["supplement", clerk, inReview, "documents.not_dispatched"],
  ])(
    "tells why %s is refused to those who see it, in words that need nothing filled in",
    (action, actor, access, code) => {
      expect(mayDo(action, actor, access)).toBe(code);
      expect(documentsErrors).toHaveProperty([code, "zh"], expect.not.stringMatching(/\{\w+\}/));
    },
  );

  it("answers invisible, not forbidden, to those who do not see it", () => {
    for (const action of outgoingActions) expect(mayDo(action, otherStaff, inReview)).toBe(false);
  });
});
