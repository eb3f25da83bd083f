import { describe, expect, test } from "vitest";
import type { GraphNode, Step } from "./compile/graph.ts";
import type { Task } from "./engine/state.ts";
import { mayOn, type Standing, type TaskOperation, type Verdict, verdictOn } from "./policy.ts";
import { person } from "./testing/game.ts";

const step: Step = {
  handlers: [],
  finish: "one",
  share: null,
  order: "parallel",
  due: null,
  warn: null,
  late: "remind",
  may: ["sendBack", "transfer", "addSigner", "circulate", "withdraw", "urge"],
  opinion: "optional",
  phrases: [],
  onEmpty: "refuse",
  onSame: "keep",
  fields: [],
  routes: [],
  form: null,
  choices: [],
};
const node = (changes: Partial<Step> = {}): GraphNode => ({
  id: "a",
  name: "审核",
  in: [],
  out: [],
  within: null,
  kind: "user",
  step: { ...step, ...changes },
});
const other = (state: Task["state"]): Task => ({
  no: 2,
  token: 1,
  state,
  handler: person("other"),
  due: null,
  outcome: null,
  again: null,
  sign: null,
});

const open: Standing = {
  relation: "handler",
  actorId: "me",
  task: { no: 1, state: "open", personId: "me", closedBy: null },
  status: "running",
  node: node(),
  others: [],
  targets: 1,
  signs: false,
  signers: 0,
};
const done = { ...open, task: { ...open.task, state: "done" as const, closedBy: "me" } };

const cases: [rule: string, operation: TaskOperation, standing: Standing, verdict: Verdict][] = [
  ["a handler completes an open task", "complete", open, true],
  ["a delegate completes it in the handler's name", "complete", { ...open, relation: "delegate" }, true],
  [
    "nobody reviews their own draft in another's name",
    "complete",
    { ...open, relation: "author" },
    "workflow.own_draft",
  ],
  [
    "nor takes back what the reviewer asked others",
    "removeSigner",
    { ...open, relation: "author" },
    "workflow.own_draft",
  ],
  ["but urges the reviewer like any drafter", "urge", { ...open, relation: "author" }, true],
  [
    "somebody else who knows the case does not",
    "complete",
    { ...open, relation: "involved" },
    "workflow.not_your_task",
  ],
  ["to a stranger it does not exist", "complete", { ...open, relation: undefined }, false],
  ["not what is done", "complete", done, "workflow.task_ended"],
  ["not while another holds it", "complete", withState("held"), "workflow.task_held"],
  ["not before one's turn", "complete", withState("waiting"), "workflow.task_waiting"],
  ["not in a suspended case", "complete", { ...open, status: "suspended" }, "workflow.instance_suspended"],
  ["not in a finished case", "complete", { ...open, status: "finished" }, "workflow.instance_ended"],
  ["nothing to send back to at the first step", "sendBack", { ...open, targets: 0 }, "workflow.cannot_send_back_there"],
  ["a step may forbid sending back", "sendBack", { ...open, node: node({ may: [] }) }, "workflow.not_allowed_here"],
  [
    "a step may forbid transferring",
    "transfer",
    { ...open, node: node({ may: ["sendBack"] }) },
    "workflow.not_allowed_here",
  ],
  ["one of several candidates claims", "claim", { ...open, others: [other("open")] }, true],
  ["a claimed task is not claimed again", "claim", { ...open, others: [other("held")] }, "workflow.nothing_to_claim"],
  ["a task for one alone is not claimed", "claim", open, "workflow.nothing_to_claim"],
  ["an allOf step is not claimed", "claim", allOf(), "workflow.nothing_to_claim"],
  ["a claimed task is released", "release", { ...open, others: [other("held")] }, true],
  ["an unclaimed one is not", "release", { ...open, others: [other("open")] }, "workflow.not_claimed"],
  ["whoever did it withdraws", "withdraw", done, true],
  [
    "also the person in whose name it was done",
    "withdraw",
    { ...done, actorId: "me", task: { ...done.task, closedBy: "x" } },
    true,
  ],
  ["nobody else", "withdraw", { ...done, actorId: "you" }, "workflow.nothing_to_withdraw"],
  ["an open task is not withdrawn", "withdraw", open, "workflow.nothing_to_withdraw"],
  ["a handler asks others to sign", "addSigner", open, true],
  ["a step may forbid it", "addSigner", { ...open, node: node({ may: ["sendBack"] }) }, "workflow.not_allowed_here"],
  [
    "whoever was asked to sign does not send the case back",
    "sendBack",
    { ...open, signs: true },
    "workflow.signer_cannot",
  ],
  ["whoever asked takes it back", "removeSigner", { ...open, signers: 1 }, true],
  ["also while they wait for the signer", "removeSigner", { ...withState("waiting"), signers: 1 }, true],
  ["there is nobody to take back", "removeSigner", open, "workflow.no_signers"],
  ["somebody else does not", "removeSigner", { ...open, relation: "involved", signers: 1 }, "workflow.not_your_task"],
  ["a participant urges", "urge", { ...open, relation: "involved" }, true],
  ["whoever keeps the unit's tasks urges, whatever the step says", "urge", overseer(), true],
  ["a handler does not urge themself", "urge", open, "workflow.cannot_urge_yourself"],
  [
    "nor whoever can handle it in their name",
    "urge",
    { ...open, relation: "delegate" },
    "workflow.cannot_urge_yourself",
  ],
  ["a participant circulates, whatever the step says", "circulate", { ...overseer(), relation: "involved" }, true],
];

function withState(state: "held" | "waiting"): Standing {
  return { ...open, task: { ...open.task, state } };
}
function allOf(): Standing {
  return { ...open, node: node({ finish: "allOf" }), others: [other("open")] };
}
function overseer(): Standing {
  return { ...open, relation: "overseer", node: node({ may: [] }) };
}

describe("what one may do with a task", () => {
  test.each(cases)("%s", (_, operation, standing, verdict) => {
    expect(verdictOn(operation, standing)).toBe(verdict);
    expect(mayOn(standing).includes(operation)).toBe(verdict === true);
  });
});
