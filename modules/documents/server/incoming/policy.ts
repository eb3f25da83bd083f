import type { Actor, Verdict } from "@tz/kernel/server/base";
import type { IncomingAction, IncomingState } from "../../contract/index.ts";

/** What decides who may see an incoming paper and do what with it. */
export interface IncomingAccess {
  unitId: string;
  state: IncomingState;
  category: "read" | "handle";
  /** The process stands at the step that finishes the paper. */
  isAtFinish: boolean;
  /** The actor has or had a task of this paper, or was given it to read. */
  isOfActor: boolean;
}

const keepsRegister = (actor: Actor, paper: IncomingAccess) =>
  paper.unitId === actor.unitId && actor.permissions.has("documents.registerIncoming");
const watchesUnit = (actor: Actor, paper: IncomingAccess) =>
  paper.unitId === actor.unitId && actor.permissions.has("documents.readUnit");

/** Clerks, directors and leaders of the unit see its register; others what they handle or were given to read. */
export function maySeeIncoming(actor: Actor, paper: IncomingAccess): boolean {
  if (!actor.permissions.has("documents.read")) return false;
  return keepsRegister(actor, paper) || watchesUnit(actor, paper) || paper.isOfActor;
}

const ended = ({ state }: IncomingAccess) => state === "finished" || state === "sentBack";

type Rule = (actor: Actor, paper: IncomingAccess) => Verdict;

/** Something that only those do who keep the register; invisible to those who may not even see the paper. */
const byRegistrar =
  (rule: (paper: IncomingAccess) => true | string): Rule =>
  (actor, paper) =>
    keepsRegister(actor, paper) ? (ended(paper) ? "documents.incoming_ended" : rule(paper)) : false;

const rules: Record<IncomingAction, Rule> = {
  register: byRegistrar(({ state }) => (state === "accepted" ? true : "documents.incoming_already_registered")),
  correct: byRegistrar(({ state }) => (state === "registered" ? true : "documents.incoming_not_registered")),
  sendBack: byRegistrar(() => true),
  finish: byRegistrar(({ state, isAtFinish }) => {
    if (state === "accepted") return "documents.incoming_not_registered";
    return isAtFinish ? true : "documents.incoming_still_handled";
  }),
  reply: (actor, paper) =>
    maySeeIncoming(actor, paper) && paper.unitId === actor.unitId && actor.permissions.has("documents.draft")
      ? paper.state === "sentBack"
        ? "documents.incoming_ended"
        : true
      : false,
  circulate: byRegistrar(({ state }) => (state === "registered" ? true : "documents.incoming_not_registered")),
};

/** Whether an actor may do something now: true, false for "invisible", or the code of the error that says why not. */
export function mayDoIncoming(action: IncomingAction, actor: Actor, paper: IncomingAccess): Verdict {
  const verdict = rules[action](actor, paper);
  return verdict === false && maySeeIncoming(actor, paper) ? "documents.incoming_not_yours" : verdict;
}

/** Everything the actor may do now; the same rules that the commands ask. */
export function incomingActionsOn(actor: Actor, paper: IncomingAccess): IncomingAction[] {
  return (Object.keys(rules) as IncomingAction[]).filter((action) => mayDoIncoming(action, actor, paper) === true);
}
