import type { Actor, Verdict } from "@tz/kernel/server/base";
import type { ApplicationAction, ApplicationState, Audience, FormAction, FormState } from "../contract/index.ts";

/** What decides who may see an application and do what with it. */
export interface ApplicationAccess {
  unitId: string;
  applicantId: string;
  state: ApplicationState;
  /** Who has it to fill in: its applicant, or who goes on with it instead; null where nobody has. */
  fillerId: string | null;
  /** The actor has or had a task of it, or a copy to read. */
  isOfActor: boolean;
}

/** The applicant, those who handle it, and, once it is submitted, those who read all of the unit. Administrators hold none of this. */
export function maySee(actor: Actor, application: ApplicationAccess): boolean {
  if (!actor.permissions.has("applications.use")) return false;
  if (application.applicantId === actor.personId) return true;
  if (application.state === "draft") return false;
  return application.isOfActor || readsUnit(actor, application.unitId);
}

/** Whether somebody reads all applications of a unit. */
export const readsUnit = (actor: Actor, unitId: string): boolean =>
  actor.unitId === unitId && actor.permissions.has("applications.readUnit");

const mayFill = ({ personId }: Actor, { state, fillerId }: ApplicationAccess) =>
  state === "draft" || fillerId === personId || "applications.not_editable";

const rules: Record<ApplicationAction, (application: ApplicationAccess, actor: Actor) => true | string> = {
  save: (application, actor) => mayFill(actor, application),
  submit: (application, actor) => mayFill(actor, application),
  delete: ({ state }) => state === "draft" || "applications.already_submitted",
  cancel: ({ state }) => state === "running" || state === "returned" || "applications.not_running",
};

/** Whether an actor may do something now: true, false for "invisible", or the code of the error that says why not. */
export function mayDo(action: ApplicationAction, actor: Actor, application: ApplicationAccess): Verdict {
  if (!maySee(actor, application)) return false;
  const isTheirs = [application.applicantId, application.fillerId].includes(actor.personId);
  return isTheirs ? rules[action](application, actor) : "applications.not_yours";
}

/** Everything the actor may do now; the same rules that the commands ask. */
export const actionsOn = (actor: Actor, application: ApplicationAccess): ApplicationAction[] =>
  (Object.keys(rules) as ApplicationAction[]).filter((action) => mayDo(action, actor, application) === true);

/** What decides who may draw a form. */
export interface FormAccess {
  unitId: string;
  audience: Audience;
  state: FormState;
  changed: boolean;
  latest: number;
}

/** A unit's forms are drawn by those of the unit, those for everyone by those who look after the platform's. */
export function managesForm(actor: Actor, { unitId, audience }: Pick<FormAccess, "unitId" | "audience">): boolean {
  if (!actor.permissions.has("applications.manageForms")) return false;
  return audience === "everyone" ? actor.permissions.has("applications.managePlatform") : actor.unitId === unitId;
}

/** Whether somebody may fill in a form. */
export function mayFillIn(actor: Actor, { unitId, audience, state }: FormAccess): boolean {
  if (!actor.permissions.has("applications.use") || state === "draft") return false;
  return audience === "everyone" || actor.unitId === unitId;
}

const formRules: Record<FormAction, (form: FormAccess) => true | string> = {
  save: () => true,
  publish: ({ changed }) => changed || "applications.form_unchanged",
  close: ({ state }) => state === "open" || "applications.form_not_open",
  reopen: ({ state, latest }) => (state === "closed" && latest > 0) || "applications.form_not_open",
  delete: ({ latest }) => latest === 0 || "applications.form_published",
};

export function mayDoForm(action: FormAction, actor: Actor, form: FormAccess): Verdict {
  return managesForm(actor, form) && formRules[action](form);
}

export const formActionsOn = (actor: Actor, form: FormAccess): FormAction[] =>
  (Object.keys(formRules) as FormAction[]).filter((action) => mayDoForm(action, actor, form) === true);
