import { expect, test } from "vitest";
import type { DocumentMaking, OutgoingState } from "../../contract/index.ts";
import { stepsOf } from "./steps.ts";

const making = (countersigns: Partial<DocumentMaking["countersigns"][number]>[]) =>
  ({ countersigns }) as DocumentMaking;
const content = { jointIssuers: [] };
const standing = (state: OutgoingState) =>
  Object.fromEntries(stepsOf({ state, making: making([]), content }).map((step) => [step.state, step.standing]));

test("shows what was passed, where it stands and what comes", () => {
  expect(standing("signOff")).toMatchObject({ officeReview: "done", signOff: "current", recheck: "coming" });
});

test("leaves out countersign and joint sign-off where nobody is asked", () => {
  expect(Object.keys(standing("draft"))).not.toContain("countersign");
  expect(Object.keys(standing("draft"))).not.toContain("jointSignOff");
  const asked = stepsOf({ state: "draft", making: making([{ kind: "unit" }]), content });
  expect(asked.map(({ state }) => state)).toContain("countersign");
});

test("leaves out countersign where only a refusal of an earlier round is kept, not while it can be asked anew", () => {
  const refused = making([{ kind: "unit", state: "disagreed" }]);
  const states = (state: OutgoingState) => stepsOf({ state, making: refused, content }).map((step) => step.state);
  expect(states("officeReview")).not.toContain("countersign");
  expect(states("draft")).toContain("countersign");
});

test("a filed document has passed every step, one made void has none", () => {
  expect(new Set(Object.values(standing("filed")))).toEqual(new Set(["done"]));
  expect(stepsOf({ state: "void", making: making([]), content })).toEqual([]);
});
