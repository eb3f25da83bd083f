import type { Actor } from "@tz/kernel/server/base";
import { describe, expect, it } from "vitest";
import type { ApplicationState } from "../contract/index.ts";
import {
  type ApplicationAccess,
  actionsOn,
  type FormAccess,
  formActionsOn,
  managesForm,
  mayDo,
  mayFillIn,
  maySee,
} from "./policy.ts";

const actor = (personId: string, unitId: string, ...permissions: string[]): Actor => ({
  personId,
  unitId,
  permissions: new Set(permissions.map((name) => `applications.${name}`)),
  name: personId,
  postId: "post",
  postTitle: "",
  departmentId: null,
  roles: [],
  sessionId: "session",
  ip: "127.0.0.1",
  language: "zh-CN",
});

const applicant = actor("applicant", "finance", "use");
const handler = actor("handler", "finance", "use");
const colleague = actor("colleague", "finance", "use");
const leader = actor("leader", "finance", "use", "readUnit");
const foreignLeader = actor("foreign", "education", "use", "readUnit");
const administrator = actor("administrator", "finance");

const application = (state: ApplicationState, more: Partial<ApplicationAccess> = {}): ApplicationAccess => ({
  unitId: "finance",
  applicantId: "applicant",
  state,
  fillerId: state === "returned" ? "applicant" : null,
  isOfActor: false,
  ...more,
});

describe("who sees an application", () => {
  it.each([
    ["the applicant, from the draft on", applicant, application("draft"), true],
    ["whoever handles it", handler, application("running", { isOfActor: true }), true],
    ["nobody else a draft", leader, application("draft"), false],
    ["those who read all of the unit, once it is submitted", leader, application("running"), true],
    ["not a colleague", colleague, application("approved"), false],
    ["not the leaders of another unit", foreignLeader, application("approved"), false],
    [
      "not an administrator, even where one was given it",
      administrator,
      application("running", { isOfActor: true }),
      false,
    ],
  ])("%s", (_, who, what, seen) => {
    expect(maySee(who, what)).toBe(seen);
  });
});

describe("what one may do with it", () => {
  it.each([
    ["draft", ["save", "submit", "delete"]],
    ["running", ["cancel"]],
    ["returned", ["save", "submit", "cancel"]],
    ["approved", []],
    ["refused", []],
    ["cancelled", []],
  ] as const)("the applicant, while it is %s: %o", (state, actions) => {
    expect(actionsOn(applicant, application(state))).toEqual(actions);
  });

  it("whoever goes on with it for the applicant changes it, submits it or calls it off; the applicant may still call it off", () => {
    const passedOn = application("returned", { fillerId: "handler", isOfActor: true });
    expect(actionsOn(handler, passedOn)).toEqual(["save", "submit", "cancel"]);
    expect(actionsOn(applicant, passedOn)).toEqual(["cancel"]);
    expect(mayDo("submit", applicant, passedOn)).toBe("applications.not_editable");
  });

  it("others who see it are told that it is not theirs, strangers nothing", () => {
    expect(mayDo("cancel", leader, application("running"))).toBe("applications.not_yours");
    expect(mayDo("cancel", colleague, application("running"))).toBe(false);
    expect(actionsOn(handler, application("running", { isOfActor: true }))).toEqual([]);
  });
});

describe("forms", () => {
  const form = (more: Partial<FormAccess> = {}): FormAccess => ({
    unitId: "finance",
    audience: "unit",
    state: "open",
    changed: false,
    latest: 1,
    ...more,
  });
  const manager = actor("manager", "finance", "use", "manageForms");
  const platform = actor("platform", "office", "use", "manageForms", "managePlatform");

  it.each([
    ["a unit's by its manager", manager, form(), true],
    ["a unit's not by another unit's manager", actor("m", "education", "use", "manageForms"), form(), false],
    ["those for everyone not by a unit's manager", manager, form({ audience: "everyone" }), false],
    ["those for everyone by who keeps them", platform, form({ audience: "everyone" }), true],
    ["a unit's not by who keeps those for everyone", platform, form(), false],
    ["none by an administrator", administrator, form(), false],
    ["none by who only uses them", colleague, form(), false],
  ])("are drawn: %s", (_, who, what, drawn) => {
    expect(managesForm(who, what)).toBe(drawn);
    if (!drawn) expect(formActionsOn(who, what)).toEqual([]);
  });

  it.each([
    ["in the unit", colleague, form(), true],
    ["not elsewhere", foreignLeader, form(), false],
    ["everywhere where it is for everyone", foreignLeader, form({ audience: "everyone" }), true],
    ["not before it is published", colleague, form({ state: "draft" }), false],
    ["not by administrators", administrator, form({ audience: "everyone" }), false],
  ])("are filled in %s", (_, who, what, filled) => {
    expect(mayFillIn(who, what)).toBe(filled);
  });

  it("offer what their state allows", () => {
    expect(formActionsOn(manager, form({ state: "draft", latest: 0, changed: true }))).toEqual([
      "save",
      "publish",
      "delete",
    ]);
    expect(formActionsOn(manager, form())).toEqual(["save", "close"]);
    expect(formActionsOn(manager, form({ state: "closed", changed: true }))).toEqual(["save", "publish", "reopen"]);
  });
});
