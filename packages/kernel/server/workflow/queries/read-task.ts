import { z } from "zod";
import type { Language } from "../../../contract/base/index.ts";
import { TaskView } from "../../../contract/workflow/index.ts";
import { delegatorsOf } from "../../access/index.ts";
import { type Actor, AppError, type Db, notFound, query, type Services, sql } from "../../base/index.ts";
import { formOf, type Step } from "../compile/graph.ts";
import { nameIn, nodeNameIn } from "../compile/names.ts";
import { decide } from "../engine/decide.ts";
import { noFacts } from "../engine/facts.ts";
import { isDraftersStep, sendBackTargets } from "../engine/send-back.ts";
import { signersOf } from "../engine/signers.ts";
import { type Handler, tasksOf } from "../engine/state.ts";
import { linkTo } from "../module.ts";
import { mayReadCase } from "../operations/may-read-case.ts";
import { aboutTask, standingOf } from "../operations/meet.ts";
import { mayPlan } from "../operations/planned-route.ts";
import { isOwnDraft, relationTo } from "../operations/relation.ts";
import { passingOn } from "../operations/withdraw-task.ts";
import { mayOn, type Standing, type TaskOperation } from "../policy.ts";
import type { LoadedInstance, TaskRow } from "../store/instance.ts";
import { readTask as loadTask } from "../store/load.ts";
import { readPlan } from "../store/planned-route.ts";
import { routesOf } from "./free-routes.ts";
import { kindNames } from "./kind-names.ts";
import { choosableNext } from "./next-steps.ts";

export const readTask = query({
  name: "workflow.read-task",
  summary: { zh: "查看任务", en: "Read a task" },
  input: z.object({ taskId: z.uuid() }),
  output: TaskView,
  access: "signedIn",
  async run({ db, actor, input, now, services }) {
    const found = await loadTask(db, input.taskId);
    if (!found) throw notFound();
    const { instance, task } = found;
    const relation = await relationTo(services, db, actor, now, aboutTask(instance, task));
    if (!relation && !(await mayReadCase(services, db, actor, instance.case))) throw notFound();
    const standing = standingOf(instance, task, actor.personId, relation);
    const may = await reallyMay(db, instance, task, mayOn(standing));
    return present(services, db, actor, { instance, task, standing, may, now });
  },
});

/** Whether something can be withdrawn hangs on what has happened since; the engine knows. */
async function reallyMay(
  db: Db,
  instance: LoadedInstance,
  task: TaskRow,
  may: TaskOperation[],
): Promise<TaskOperation[]> {
  if (!may.includes("withdraw")) return may;
  try {
    const passing = await passingOn(db, instance, task);
    decide(instance.graph, instance.state, { kind: "withdraw", task: task.no, ...passing }, noFacts());
    return may;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return may.filter((operation) => operation !== "withdraw");
  }
}

interface Shown {
  instance: LoadedInstance;
  task: TaskRow;
  standing: Standing;
  may: TaskOperation[];
  now: Date;
}

async function present(
  services: Services,
  db: Db,
  actor: Actor,
  { instance, task, standing, may, now }: Shown,
): Promise<TaskView> {
  const { language } = actor;
  const { node, relation } = standing;
  const step = node?.kind === "user" ? node.step : undefined;
  const row = await readRow(db, task.id, instance.versionId);
  const part = instance.state.tasks[task.no];
  const handles = relation === "handler" || relation === "delegate";
  const canAct = may.includes("complete") && part !== undefined;
  const waits = instance.state.tokens[task.token];
  const { id, case: ref, kind, title, urgency } = instance;
  const kinds = await kindNames(services, db, [{ case_type: ref.type, kind }]);
  return {
    id: task.id,
    instanceId: id,
    case: ref,
    kind,
    kindName: kinds(kind),
    title,
    urgency,
    link: linkTo(services, ref),
    process: {
      key: row.key,
      name: nameIn({ name: row.name, nameEn: instance.graph.nameEn }, language),
      number: row.number,
    },
    status: instance.status,
    step: { id: task.node, name: nameIn({ name: task.stepName, nameEn: task.stepNameEn ?? undefined }, language) },
    state: task.state,
    closeReason: row.reason,
    handler: { id: task.personId, name: task.personName },
    drafter: { id: instance.drafterId, name: instance.drafterName },
    from: row.from_name,
    fromUnit: instance.unitName,
    arrivedAt: row.opened_at.toISOString(),
    dueAt: row.due_at?.toISOString() ?? null,
    late: task.state === "open" && row.due_at !== null && row.due_at < now,
    onBehalfOf: handles && task.personId !== actor.personId ? task.personName : null,
    passedOver: await passedOver(services, db, { instance, task, standing, may, now }),
    outcome: row.outcome,
    opinion: row.opinion,
    ...askedOf(standing.signs ? undefined : step, step),
    form: standing.signs ? null : formOf(node),
    next:
      canAct && !waits?.back
        ? await choosableNext(db, id, instance.graph, instance.state, task.node, part.handler, language)
        : [],
    sendBackTo: may.includes("sendBack") && waits ? backTo(instance, waits, language) : [],
    ...signingOf(instance, task),
    ...(await freely(db, actor, { instance, task, standing, may, now })),
    others: standing.others.map(({ handler, state }) => ({
      handler: { id: handler.personId, name: handler.name },
      state,
    })),
    may,
  };
}

/** Where the reader may pass the case besides the drawn way, and what of it they have planned. */
async function freely(
  db: Db,
  { personId, language }: Actor,
  { instance, task, standing, may }: Shown,
): Promise<Pick<TaskView, "routes" | "planned">> {
  const { tokens, tasks } = instance.state;
  const [waits, part] = [tokens[task.token], tasks[task.no]];
  if (!may.includes("complete") || !waits || !part || standing.signs) return { routes: [], planned: null };
  const routes = await routesOf(db, instance, waits, part.handler, language);
  const plan = mayPlan(standing) ? await readPlan(db, { taskId: task.id, personId }) : undefined;
  const route = routes.find(({ step }) => step === plan?.step);
  if (!plan || !route) return { routes, planned: null };
  const people = route.candidates.filter(({ id }) => plan.persons.includes(id)).map(({ id, name }) => ({ id, name }));
  return { routes, planned: { step: route.step, name: route.name, people } };
}

/** Whoever stands in for the handler but drafted the case; at most one statement, for an open task only. */
async function passedOver(
  services: Services,
  db: Db,
  { instance, task, standing, now }: Shown,
): Promise<string | null> {
  const { drafterId, drafterName, kind } = instance;
  if (standing.relation === "author") return drafterName;
  const open = standing.relation === "handler" && task.state === "open" && task.personId !== drafterId;
  if (!open || !isOwnDraft(services, drafterId, instance)) return null;
  const delegators = await delegatorsOf(db, drafterId, now, kind);
  return delegators.some(({ personId }) => personId === task.personId) ? drafterName : null;
}

/** @param decided what the handler decides; nothing where they were only asked for their opinion */
const askedOf = (
  decided: Step | undefined,
  step: Step | undefined,
): Pick<TaskView, "choices" | "opinionRule" | "phrases" | "fields"> => ({
  choices: (decided?.choices ?? []).map(({ value, name, nameEn }) => ({ value, name: { zh: name, en: nameEn } })),
  opinionRule: step?.opinion ?? "optional",
  phrases: step?.phrases ?? [],
  fields: decided?.fields ?? [],
});

function signingOf({ state, taskIds }: LoadedInstance, { no, token }: TaskRow): Pick<TaskView, "signsFor" | "signers"> {
  const party = ({ personId: id, name }: Handler) => ({ id, name });
  const sign = state.tasks[no]?.sign;
  const asker = sign && state.tasks[sign.by];
  const signers = signersOf(tasksOf(state, token), no);
  return {
    signsFor: sign && asker ? { by: party(asker.handler), place: sign.place } : null,
    signers: signers.map((signer) => ({
      taskId: taskIds.get(signer.no)!,
      handler: party(signer.handler),
      place: signer.sign!.place,
    })),
  };
}

function backTo(
  { graph, state }: LoadedInstance,
  token: Parameters<typeof sendBackTargets>[2],
  language: Language,
): TaskView["sendBackTo"] {
  return sendBackTargets(graph, state, token).map(({ node }) => ({
    step: node,
    name: nodeNameIn(graph, node, language),
    isDrafter: isDraftersStep(graph, node),
  }));
}

interface RestOfRow {
  key: string;
  name: string;
  number: number;
  reason: TaskView["closeReason"];
  from_name: string | null;
  opened_at: Date;
  due_at: Date | null;
  outcome: string | null;
  opinion: string | null;
}

/** What a task shows and an operation does not need. */
async function readRow(db: Db, taskId: string, versionId: string): Promise<RestOfRow> {
  const { rows } = await sql<RestOfRow>`
    select d.key, d.name, v.number, t.reason, t.from_name, t.opened_at, t.due_at, t.outcome, t.opinion
    from kernel.task t, kernel.process_version v join kernel.process_definition d on d.id = v.definition_id
    where t.id = ${taskId} and v.id = ${versionId}`.execute(db);
  return rows[0]!;
}
