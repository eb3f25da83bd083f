import type { Actor, Verdict } from "@tz/kernel/server/base";
import type { OutgoingAction, OutgoingState } from "../contract/index.ts";

/** What decides who may see an outgoing document and do what with it. */
export interface DocumentAccess {
  unitId: string;
  drafterId: string;
  state: OutgoingState;
  wasSubmitted: boolean;
  wasDispatched: boolean;
  hasNumber: boolean;
  /** The actor has a task at the present step. */
  isAtActor: boolean;
  /** The actor has or had a task of this document, or was asked to read it while it was made. */
  wasHandledByActor: boolean;
  /** The actor handles, or was given to read, a copy in a receiving unit. */
  isReader: boolean;
  /** The actor's unit holds a copy that was not sent back, refused or recalled. */
  isReceivedByUnit: boolean;
}

/** `making`: with versions, comments, opinions and findings; `paper`: what was sent. */
export type Sight = "making" | "paper" | "none";

/**
 * What of a document an actor may see. Administrators never see any: they do not hold `documents.read`, which every
 * route of documents asks for.
 */
export function sightOf(actor: Actor, document: DocumentAccess): Sight {
  if (!actor.permissions.has("documents.read")) return "none";
  if (document.drafterId === actor.personId || document.wasHandledByActor || document.isAtActor) return "making";
  if (document.wasSubmitted && watchesUnit(actor, document)) return "making";
  if (!document.wasDispatched) return "none";
  return document.isReader || (document.isReceivedByUnit && receives(actor)) ? "paper" : "none";
}

const isOwn = (actor: Actor, { unitId }: DocumentAccess) => actor.unitId === unitId;
const watchesUnit = (actor: Actor, document: DocumentAccess) =>
  isOwn(actor, document) && actor.permissions.has("documents.readUnit");
const receives = (actor: Actor) =>
  actor.permissions.has("delivery.receive") || actor.permissions.has("documents.readUnit");

const isDrafter = (actor: Actor, document: DocumentAccess) =>
  document.drafterId === actor.personId && isOwn(actor, document) && actor.permissions.has("documents.draft");

/** Whoever a draft that came back was passed on to works on it like the drafter. */
const hasDraft = (actor: Actor, document: DocumentAccess) =>
  isDrafter(actor, document) || (document.wasSubmitted && document.isAtActor);

const ended = ({ state }: DocumentAccess) => state === "filed" || state === "void";

/** Steps whose handlers may change the text themselves. */
const editingSteps = new Set<OutgoingState>(["departmentReview", "officeReview", "signOff", "recheck"]);

type Rule = (actor: Actor, document: DocumentAccess) => Verdict;

/** A step of the process: done by whom it stands with, refused to others who see the document. */
const atStep =
  (state: OutgoingState): Rule =>
  (actor, document) => {
    if (sightOf(actor, document) !== "making") return false;
    return (document.state === state && document.isAtActor) || "documents.not_your_step";
  };

/** A step that also needs a permission. */
const atOffice =
  (state: OutgoingState, permission: string): Rule =>
  (actor, document) => {
    const verdict = atStep(state)(actor, document);
    return verdict === true ? actor.permissions.has(permission) || "documents.not_your_step" : verdict;
  };

function maySave(actor: Actor, document: DocumentAccess): Verdict {
  if (sightOf(actor, document) !== "making") return false;
  if (document.state === "draft") return hasDraft(actor, document) || "documents.not_editable";
  return (editingSteps.has(document.state) && document.isAtActor) || "documents.not_editable";
}

function maySubmit(actor: Actor, document: DocumentAccess): Verdict {
  if (sightOf(actor, document) !== "making") return false;
  return (document.state === "draft" && hasDraft(actor, document)) || "documents.not_your_step";
}

function mayDelete(actor: Actor, document: DocumentAccess): Verdict {
  if (!isDrafter(actor, document)) return sightOf(actor, document) === "making" ? "documents.not_your_step" : false;
  return !document.wasSubmitted || "documents.already_submitted";
}

/**
 * 不宜发文: by the drafter once it came back, or by the office at any step before it is dispatched; only the office voids
 * its number too.
 */
function mayVoid(actor: Actor, document: DocumentAccess): Verdict {
  if (sightOf(actor, document) !== "making") return false;
  if (ended(document) || document.wasDispatched) return "documents.already_ended";
  if (!document.wasSubmitted) return "documents.not_your_step";
  if (isOwn(actor, document) && actor.permissions.has("documents.register")) return true;
  if (document.state !== "draft" || !isDrafter(actor, document)) return "documents.not_your_step";
  return !document.hasNumber || "documents.already_numbered";
}

function mayComment(actor: Actor, document: DocumentAccess): Verdict {
  if (sightOf(actor, document) !== "making") return false;
  return !(ended(document) || document.state === "dispatched") || "documents.already_ended";
}

/** What may still be done to copies on their way. */
function maySendMore(actor: Actor, document: DocumentAccess): Verdict {
  const verdict = watchesUnit(actor, document) && actor.permissions.has("documents.dispatch");
  if (!verdict) return sightOf(actor, document) === "none" ? false : "documents.not_your_step";
  return document.wasDispatched || "documents.not_dispatched";
}

const rules: Record<OutgoingAction, Rule> = {
  save: maySave,
  submit: maySubmit,
  delete: mayDelete,
  void: mayVoid,
  comment: mayComment,
  override: maySave,
  departmentReview: atStep("departmentReview"),
  countersign: atStep("countersign"),
  officeReview: atStep("officeReview"),
  signOff: atStep("signOff"),
  jointSignOff: atStep("jointSignOff"),
  recheck: atStep("recheck"),
  register: atOffice("registration", "documents.register"),
  dispatch: atOffice("dispatch", "documents.dispatch"),
  supplement: maySendMore,
  file: atOffice("dispatched", "documents.file"),
  exportWord: (actor, document) => sightOf(actor, document) !== "none",
};

/** Whether an actor may do something now: true, false for "invisible", or the code of the error that says why not. */
export function mayDo(action: OutgoingAction, actor: Actor, document: DocumentAccess): Verdict {
  return rules[action](actor, document);
}

/** Everything the actor may do now; the same rules that the commands ask. */
export function actionsOn(actor: Actor, document: DocumentAccess): OutgoingAction[] {
  return (Object.keys(rules) as OutgoingAction[]).filter((action) => mayDo(action, actor, document) === true);
}
