import { expect, test } from "vitest";
import type { Rehearsal, RehearsedTask } from "../../../../contract/workflow/index.ts";
import { filledOnTheWay, nothing, wishesAsSent, withFilled, withOutcome, withRoute } from "./wishes.ts";

const at = "2026-03-02T01:00:00.000Z";

const task = (element: string, visit: number, more: Partial<RehearsedTask> = {}): RehearsedTask => ({
  kind: "task",
  element,
  name: element,
  visit,
  arrivedAt: at,
  dueAt: null,
  handledAt: at,
  handlers: [],
  finish: "one",
  why: { zh: "起草人", en: "the drafter" },
  byOffice: false,
  candidates: null,
  choices: [],
  outcome: null,
  routes: [],
  route: null,
  hasPage: false,
  fields: [],
  ...more,
});

const rehearsal: Rehearsal = {
  events: [
    task("check", 1, { outcome: "agree" }),
    task("assess", 1),
    task("check", 2, { outcome: "agree", route: "file" }),
    task("assess", 2),
  ],
  end: { how: "finished", element: null, at, message: { zh: "走完", en: "done" } },
  passed: [],
  current: [],
};

test("another choice at the second time leaves the first as it was, and what came later open", () => {
  const once = withOutcome(nothing, rehearsal, "check", 1, "refuse");
  expect(once.outcomes).toEqual({ check: ["refuse"] });
  expect(withOutcome(once, rehearsal, "check", 2, "refuse").outcomes).toEqual({ check: ["agree", "refuse"] });
  expect(withRoute(nothing, rehearsal, "check", 2, null).routes).toEqual({ check: [null, null] });
});

test("what is filled in at a step stands there for the steps behind it, until it is filled in again", () => {
  const first = withFilled(nothing, "assess", 1, { amount: { line: "8000" } });
  const both = withFilled(first, "assess", 2, { amount: { line: "5" } });
  const lines = filledOnTheWay(rehearsal, { amount: { line: "1" } }, both.filled).map(({ amount }) => amount?.line);
  expect(lines).toEqual(["1", "8000", "8000", "5"]);
  expect(withFilled(nothing, "assess", 2, { amount: { line: "5" } }).filled).toEqual({
    assess: [{}, { amount: { line: "5" } }],
  });
  expect(withFilled(both, "assess", 1, {}).filled).toEqual({ assess: [{}] });
});

test("is sent as a case holds it: numbers, persons and units by their identifiers", () => {
  const wishes = withFilled(nothing, "assess", 1, {
    amount: { line: "8000" },
    who: { people: [{ id: "p1", name: "魏永坤", place: "市政府办公室" }] },
    where: { units: ["u1"] },
  });
  const kinds = new Map([
    ["who", "person"],
    ["where", "unit"],
  ] as const);
  expect(wishesAsSent(wishes, kinds).filled).toEqual({ assess: [{ amount: 8000, who: ["p1"], where: ["u1"] }] });
});
