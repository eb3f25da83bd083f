import { writtenByHand } from "../../../contract/workflow/index.ts";
import { AppError, type Tx } from "../../base/index.ts";
import { formOf, type Step } from "../compile/graph.ts";
import type { Json } from "../compile/json.ts";
import { leavesStepOpen } from "../engine/complete.ts";
import type { Of } from "../engine/operation.ts";
import type { LoadedInstance } from "../store/instance.ts";
import { withAllTasks } from "../store/load.ts";
import { keepHandwriting } from "./handwriting.ts";
import { type ActingContext, type Meeting, onBehalfOf, requireTask, type TaskTarget, taskStep } from "./meet.ts";
import { type Performed, perform } from "./perform.ts";
import { takePlan } from "./planned-route.ts";

export interface Completion {
  /** One of the step's choices, where it has any. */
  outcome?: string | undefined;
  opinion?: string | undefined;
  /** The file of what was written by hand instead of the opinion or beside it. */
  handwriting?: string | null | undefined;
  /** Fields of the case to set; conditions see them. */
  fields?: Record<string, Json> | undefined;
  /** Persons for later steps whose handlers this one chooses, by step. */
  chosen?: Record<string, string[]> | undefined;
  /** To this step and these of its handlers instead of along the drawn way, where the step allows it. */
  route?: { step: string; personIds?: string[] | undefined } | undefined;
  /** The command that completes the step, where the definition names one (`tz:form`). */
  form?: string | undefined;
}

/**
 * Completes a task in the transaction of a module's command.
 * @throws AppError workflow.… why the actor cannot complete it now
 */
export async function completeTask(
  context: ActingContext,
  order: Completion & { task: TaskTarget },
): Promise<Performed> {
  return completeMet(context, await requireTask(context, order.task, "complete"), order);
}

/** The same for a task that is loaded and allowed. */
export async function completeMet(context: ActingContext, meeting: Meeting, order: Completion): Promise<Performed> {
  const { task } = meeting;
  const { outcome = null, fields = {}, chosen = {}, handwriting = null } = order;
  checkForm(meeting, order.form);
  const wanted = order.route && { step: order.route.step, persons: order.route.personIds ?? [] };
  const route = wanted ?? (await takePlan(context, meeting));
  const opinion = checkedOpinion(meeting, order);
  if (handwriting) await keepHandwriting(context, meeting.instance.id, handwriting);
  const operation = { kind: "complete" as const, task: task.no, outcome, fields, chosen, route };
  return perform(context, {
    instance: await withWhatDecides(context.tx, meeting.instance, operation),
    operation,
    actor: context.actor,
    onBehalfOf: onBehalfOf(meeting),
    task,
    outcome,
    opinion,
    handwriting,
  });
}

/** All tasks of an instance that was loaded in part, unless one part of the step is done and nothing else happens. */
const withWhatDecides = async (tx: Tx, instance: LoadedInstance, operation: Of<"complete">) =>
  instance.isPart && !leavesStepOpen(instance, operation) ? withAllTasks(tx, instance) : instance;

/** Whoever was only asked to sign gives an opinion here; what the module's command does is for those who decide. */
function checkForm({ standing: { node, signs }, task }: Meeting, form: string | undefined): void {
  if (signs && form !== undefined) throw new AppError("workflow.signer_cannot");
  if (signs) return;
  const wanted = formOf(node);
  if (wanted && form === undefined) throw new AppError("workflow.complete_by_form", taskStep(task));
  if (form !== undefined && form !== wanted) throw new AppError("workflow.other_form", taskStep(task));
}

/** Where it was only written by hand, it says so: nobody takes the line for one without an opinion. */
function checkedOpinion({ standing: { node }, task }: Meeting, order: Completion): string | null {
  const rule: Step["opinion"] = node?.kind === "user" ? node.step.opinion : "optional";
  const opinion = order.opinion?.trim() || (order.handwriting ? writtenByHand : null);
  if (rule === "required" && opinion === null) throw new AppError("workflow.opinion_required", taskStep(task));
  if (rule === "none" && opinion !== null) throw new AppError("workflow.no_opinion_here", taskStep(task));
  return opinion;
}
