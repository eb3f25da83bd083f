import { taskOperationNames, type WorkflowErrorCode } from "../../contract/workflow/index.ts";
import type { GraphNode } from "./compile/graph.ts";
import type { State, Task } from "./engine/state.ts";
import type { TaskRow } from "./store/instance.ts";

/**
 * How the actor stands to a task: `delegate` acts in the handler's name; `author` would, but drafted the case; `overseer` keeps
 * the tasks of the handler's unit.
 */
export type Relation = "handler" | "delegate" | "author" | "involved" | "overseer";

/** A task as one person meets it. */
export interface Standing {
  relation: Relation | undefined;
  actorId: string;
  task: Pick<TaskRow, "state" | "personId" | "closedBy" | "no">;
  status: State["status"];
  node: GraphNode | undefined;
  /** The other parts of the same step that are left. */
  others: readonly Task[];
  /** How many steps it can be sent back to. */
  targets: number;
  /** Whether the handler was only asked to sign. */
  signs: boolean;
  /** How many were asked by the handler to sign and have not. */
  signers: number;
}

export type TaskOperation = (typeof taskOperationNames)[number];

/** True; false where the task is not the actor's to see; or why not. */
export type Verdict = true | false | WorkflowErrorCode;

/** What an operation asks. Pure: buttons and commands both ask this. */
export function verdictOn(operation: TaskOperation, standing: Standing): Verdict {
  if (!standing.relation) return false;
  const reason = withinCase(standing) ?? allowedByStep(operation, standing) ?? rules[operation](standing);
  return reason ?? true;
}

/** Everything that the actor may do with a task now. */
export const mayOn = (standing: Standing): TaskOperation[] =>
  taskOperationNames.filter((operation) => verdictOn(operation, standing) === true);

type Reason = WorkflowErrorCode | undefined;

function withinCase({ status }: Standing): Reason {
  if (status === "suspended") return "workflow.instance_suspended";
  return status === "running" ? undefined : "workflow.instance_ended";
}

/** What always goes with completing; the rest a step must allow. */
const alwaysAllowed: readonly TaskOperation[] = ["complete", "claim", "release", "removeSigner"];

function allowedByStep(operation: TaskOperation, { node, relation }: Standing): Reason {
  if (alwaysAllowed.includes(operation)) return undefined;
  const follows = relation === "involved" || relation === "author";
  if (relation === "overseer" || (operation === "circulate" && follows)) return undefined;
  const allowed: readonly string[] = node?.kind === "user" ? node.step.may : ["urge", "withdraw", "circulate"];
  return allowed.includes(operation) ? undefined : "workflow.not_allowed_here";
}

const rules: Record<TaskOperation, (standing: Standing) => Reason> = {
  complete: inHand,
  sendBack: (standing) => inHand(standing) ?? sendable(standing),
  addSigner: inHand,
  removeSigner: ({ relation, signers }) => {
    if (relation !== "handler" && relation !== "delegate") return notTheirs(relation);
    return signers > 0 ? undefined : "workflow.no_signers";
  },
  transfer: inHand,
  claim: (standing) => inHand(standing) ?? claimable(standing),
  release: (standing) => inHand(standing) ?? (isClaimed(standing) ? undefined : "workflow.not_claimed"),
  withdraw: ({ task, actorId }) =>
    task.state === "done" && (task.closedBy === actorId || task.personId === actorId)
      ? undefined
      : "workflow.nothing_to_withdraw",
  urge: ({ task, relation }) => {
    if (task.state !== "open") return "workflow.task_ended";
    return relation === "handler" || relation === "delegate" ? "workflow.cannot_urge_yourself" : undefined;
  },
  circulate: () => undefined,
};

/** Whoever was only asked for an opinion does not send the case back. */
function sendable({ signs, targets }: Standing): Reason {
  if (signs) return "workflow.signer_cannot";
  return targets > 0 ? undefined : "workflow.cannot_send_back_there";
}

const notTheirs = (relation: Standing["relation"]) =>
  relation === "author" ? "workflow.own_draft" : "workflow.not_your_task";

function inHand({ task, relation }: Standing): Reason {
  if (relation !== "handler" && relation !== "delegate") return notTheirs(relation);
  if (task.state === "held") return "workflow.task_held";
  if (task.state === "waiting") return "workflow.task_waiting";
  return task.state === "open" ? undefined : "workflow.task_ended";
}

const isClaimed = ({ others }: Standing) => others.some(({ state }) => state === "held");

function claimable({ node, others }: Standing): Reason {
  const oneOfMany = node?.kind === "user" && node.step.finish === "one" && others.length > 0;
  return oneOfMany && others.every(({ state }) => state === "open") ? undefined : "workflow.nothing_to_claim";
}
