import { z } from "zod";
import { type Bilingual, sentence } from "../../../contract/base/index.ts";
import { CasePreviewRequest, OnCase, Preview, PreviewRequest } from "../../../contract/workflow/index.ts";
import { type Actor, AppError, type Db, notFound, query, type Services } from "../../base/index.ts";
import type { EngineOperation } from "../engine/operation.ts";
import type { Handler } from "../engine/state.ts";
import { caseTypeOf, requireTerminable, requireUnsettled } from "../module.ts";
import { foresee } from "../operations/foresee.ts";
import { aboutTask, standingOf, taskStep } from "../operations/meet.ts";
import { relationTo } from "../operations/relation.ts";
import { passingOn } from "../operations/withdraw-task.ts";
import { verdictOn } from "../policy.ts";
import { findPeople } from "../store/find-people.ts";
import type { LoadedInstance, TaskRow } from "../store/instance.ts";
import { readCase, readTask } from "../store/load.ts";
import { readPlan } from "../store/planned-route.ts";
import { previewSentence } from "./preview-words.ts";

/** Says beforehand in one sentence what an operation on a task would do, or why it is not possible. */
export const previewTask = query({
  name: "workflow.preview",
  summary: { zh: "预览办理结果", en: "Preview an operation on a task" },
  input: z.object({ taskId: z.uuid(), ...PreviewRequest.shape }),
  output: Preview,
  access: "signedIn",
  refuses: ["workflow.task_ended", "workflow.person_unknown"],
  async run({ db, actor, input, now, services }) {
    const found = await readTask(db, input.taskId);
    if (!found) throw notFound();
    const { instance, task } = found;
    const relation = await relationTo(services, db, actor, now, aboutTask(instance, task));
    const verdict = verdictOn(input.operation, standingOf(instance, task, actor.personId, relation));
    if (verdict === false) throw notFound();
    return preview(services, async () => {
      if (verdict !== true) throw new AppError(verdict, taskStep(task));
      const operation = await operationOf(db, instance, task, await withPlan(db, actor, input));
      return previewSentence(instance, operation, await foresee(db, instance, operation));
    });
  },
});

/** A step that is completed on a page of its own goes where its handler planned, unless another way is asked about. */
async function withPlan<Asked extends PreviewRequest & { taskId: string }>(db: Db, { personId }: Actor, asked: Asked) {
  if (asked.operation !== "complete" || asked.step) return asked;
  const plan = await readPlan(db, { taskId: asked.taskId, personId });
  return plan ? { ...asked, step: plan.step, personIds: plan.persons } : asked;
}

/** The same for what whoever keeps the cases does to one. */
export const previewCase = query({
  name: "workflow.preview-case",
  summary: { zh: "预览流转干预的结果", en: "Preview an intervention in a case" },
  input: z.object({ ...OnCase.shape, ...CasePreviewRequest.shape }),
  output: Preview,
  access: "workflow.manageCases",
  async run({ db, actor, input, services }) {
    const instance = await readCase(db, input);
    if (!instance || !keeps(actor, instance, input)) throw notFound();
    return preview(services, async () => {
      if (input.operation === "terminate") requireTerminable(services, input.type);
      if (input.operation === "terminate" || input.operation === "jump") await requireUnsettled(services, db, input);
      const operation = await interventionOf(db, instance, input);
      const { terminated } = caseTypeOf(services, input.type) ?? {};
      return previewSentence(instance, operation, await foresee(db, instance, operation), terminated ?? undefined);
    });
  },
});

/** Whoever keeps the cases of a unit also changes the handlers of its people in cases of other units. */
function keeps({ unitId }: Actor, instance: LoadedInstance, { operation, taskId }: CasePreviewRequest): boolean {
  if (instance.unitId === unitId) return true;
  const part = operation === "changeHandler" ? partOf(instance, taskId) : undefined;
  return part?.handler.unitId === unitId;
}

const partOf = ({ state, taskIds }: LoadedInstance, taskId: string | undefined) =>
  Object.values(state.tasks).find(({ no }) => taskIds.get(no) === taskId);

async function interventionOf(
  db: Db,
  instance: LoadedInstance,
  { operation: kind, step = "", personIds = [], taskId, toPersonId }: CasePreviewRequest,
): Promise<EngineOperation> {
  if (kind === "jump") return { kind, step, persons: personIds };
  if (kind !== "changeHandler") return { kind };
  const part = partOf(instance, taskId);
  if (!part) throw new AppError("workflow.task_ended");
  return { kind, task: part.no, to: (await people(db, instance, toPersonId ? [toPersonId] : []))[0]! };
}

/** What is refused is an answer here, not an error: the reader has only asked. */
async function preview(services: Services, work: () => Promise<Bilingual>): Promise<Preview> {
  try {
    return { possible: true, sentence: await work() };
  } catch (error) {
    const words = error instanceof AppError ? services.registry.errors[error.code] : undefined;
    if (!(error instanceof AppError) || !words) throw error;
    const said = (language: "zh-CN" | "en") => sentence(words, language, error.parameters);
    return { possible: false, sentence: { zh: said("zh-CN"), en: said("en") } };
  }
}

async function operationOf(
  db: Db,
  instance: LoadedInstance,
  { no, closedSeq }: TaskRow,
  { operation: kind, outcome, step, resume, personIds = [], place, signerTaskIds = [], chosen = [] }: PreviewRequest,
): Promise<EngineOperation> {
  const task = no;
  switch (kind) {
    case "complete":
      return {
        kind,
        task,
        outcome: outcome ?? null,
        fields: {},
        chosen: chosenIn(chosen),
        route: step ? { step, persons: personIds } : undefined,
      };
    case "sendBack":
      return { kind, task, to: stepBack(step), resume };
    case "transfer":
      return { kind, task, to: (await people(db, instance, personIds.slice(0, 1)))[0]! };
    case "addSigner":
      return { kind, task, people: await people(db, instance, personIds), place };
    case "removeSigner": {
      const numbers = new Map([...instance.taskIds].map(([number, id]) => [id, number]));
      return { kind, task, signers: signerTaskIds.map((id) => numbers.get(id) ?? 0) };
    }
    case "withdraw":
      return { kind, task, ...(await passingOn(db, instance, { closedSeq })) };
    default:
      return { kind, task };
  }
}

/** Persons by step, out of pairs `step:person`. */
function chosenIn(pairs: readonly string[]): Record<string, string[]> {
  const split = pairs.map((pair) => [pair.slice(0, -37), pair.slice(-36)] as const);
  return Object.fromEntries(
    [...Map.groupBy(split, ([step]) => step)].map(([step, own]) => [step, own.map(([, id]) => id)]),
  );
}

const stepBack = (step = "previous") => (step === "previous" || step === "drafter" ? step : { step });

async function people(db: Db, instance: LoadedInstance, ids: readonly string[]): Promise<Handler[]> {
  const [found = []] = await findPeople(db, instance.id, [{ find: "persons", ids: [...ids] }]);
  const missing = Math.max(1, ids.length) - found.length;
  if (missing > 0) throw new AppError("workflow.person_unknown", { count: missing });
  return found;
}
