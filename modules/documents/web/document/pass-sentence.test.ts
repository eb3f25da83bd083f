import type { TaskView } from "@tz/kernel/contract/workflow";
import { expect, test } from "vitest";
import type { DocumentMaking, DocumentView, OutgoingState } from "../../contract/index.ts";
import type { Text } from "../text.ts";
import { passSentence } from "./pass-sentence.ts";

const text = ((key: string, given: object = {}) => [key, ...Object.values(given)].join(" ")) as Text;
const alone: Pick<TaskView, "onBehalfOf" | "planned"> = { onBehalfOf: null, planned: null };
const freely = {
  step: "archive",
  name: "档案室",
  people: [{ id: "1", name: "李明" }],
} as unknown as TaskView["planned"];

function said(state: OutgoingState, more: Partial<typeof alone & { outcome: string; asked: string[] }> = {}): string {
  const { outcome, asked = [], ...task } = more;
  const countersigns = asked.map((name) => ({ kind: "unit", state: "pending", name }));
  const making = { countersigns } as unknown as DocumentMaking;
  const document = { state, making, content: { signer: { name: "王市长" } } } as unknown as DocumentView;
  return passSentence(text, {
    sentence: "pass.signOffHint",
    outcome,
    document,
    task: { ...alone, ...task } as TaskView,
  });
}

test("tells what the step does, and who is to sign", () => {
  expect(said("officeReview")).toBe("pass.signOffHint 王市长");
});

test("names who is to countersign once the department has reviewed", () => {
  expect(said("departmentReview", { asked: ["财政局"] })).toBe("pass.toCountersign 财政局");
  expect(said("officeReview", { asked: ["财政局"] })).toBe("pass.signOffHint 王市长");
});

test("tells that a refusal, or a change of substance, goes back", () => {
  expect(said("countersign", { outcome: "disagree" })).toBe("pass.disagreeHint");
  expect(said("recheck", { outcome: "substantive" })).toBe("pass.substantiveHint");
});

test("a way that was chosen freely goes before the process, whatever the outcome", () => {
  expect(said("countersign", { outcome: "disagree", planned: freely })).toBe("pass.planned 档案室 李明");
  expect(said("signOff", { planned: freely })).toBe("pass.plannedSignature 档案室 李明");
});

test("says in whose name it is done", () => {
  expect(said("officeReview", { onBehalfOf: "赵主任" })).toBe("pass.onBehalf 赵主任pass.signOffHint 王市长");
});
