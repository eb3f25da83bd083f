import type { WorkflowEvent } from "@tz/kernel/contract/workflow";
import {
  type Event,
  inPassing,
  type JobContext,
  type Services,
  type Subscriber,
  sql,
  type Tx,
} from "@tz/kernel/server/base";
import { markRead, showHandlers } from "@tz/kernel/server/delivery";
import { addPeople, incomingSubject } from "./store.ts";

interface Open {
  instance_id: string;
  step_name: string;
  step_name_en: string | null;
  person_name: string;
  department: string | null;
}

interface Paper {
  id: string;
  delivery_id: string | null;
  instance_id: string | null;
}

type Locked = "all" | "free";

/**
 * The papers, locked: what is read of their tasks after that is not older than they are. Of many only the free ones are taken,
 * so that nobody who works with one paper waits for somebody who works with another.
 */
async function lockPapers(tx: Tx, ids: readonly string[], which: Locked): Promise<Paper[]> {
  const { rows } = await sql<Paper>`/*kept*/
    select id, delivery_id, instance_id from documents.incoming where id = any (${ids}::uuid[])
    for update ${which === "free" ? sql`skip locked` : sql``}`.execute(tx);
  return rows;
}

/** The open tasks of these processes; by task_instance. */
async function openTasks(tx: Tx, instanceIds: readonly string[]): Promise<Map<string, Open[]>> {
  const { rows } = await sql<Open>`/*kept*/
    select t.instance_id, t.step_name, t.step_name_en, t.person_name, d.name as department
    from kernel.task t left join kernel.department d on d.id = t.department_id
    where t.instance_id = any (${instanceIds}::uuid[]) and t.state = 'open' order by t.rank, t.id`.execute(tx);
  return Map.groupBy(rows, ({ instance_id }) => instance_id);
}

/** Where a paper stands and who has it, in the unit's words. */
function standingOf(open: readonly Open[]): {
  step: string | null;
  step_en: string | null;
  handlers: string | null;
} {
  if (open.length === 0) return { step: null, step_en: null, handlers: null };
  const steps = [...new Set(open.map(({ step_name }) => step_name))].join("、");
  const english = [...new Set(open.map(({ step_name, step_name_en }) => step_name_en ?? step_name))].join(", ");
  const people = open.map(({ department, person_name }) => (department ? `${department} ${person_name}` : person_name));
  return { step: steps, step_en: english, handlers: [...new Set(people)].join("、") };
}

/** Keeps the register and the senders' boards in step with the processes. A late event does no harm: it looks anew. */
async function follow({ services }: JobContext, events: readonly Event<WorkflowEvent>[]): Promise<void> {
  const peopleOf = Map.groupBy(
    events.flatMap(({ payload }) => payload.personIds.map((personId) => ({ incomingId: payload.case.id, personId }))),
    ({ incomingId }) => incomingId,
  );
  const ids = new Set(events.map(({ payload }) => payload.case.id));
  for (const id of await show(services, [...ids], peopleOf, "free")) ids.delete(id);
  for (const busy of ids) await show(services, [busy], peopleOf, "all");
}

type People = ReadonlyMap<string, { incomingId: string; personId: string }[]>;

/** @returns the papers that were shown */
function show(services: Services, ids: readonly string[], peopleOf: People, which: Locked): Promise<string[]> {
  return inPassing(services, async (context) => {
    const { tx } = context;
    const papers = await lockPapers(tx, ids, which);
    const open = await openTasks(
      tx,
      papers.flatMap(({ instance_id }) => instance_id ?? []),
    );
    const shown = papers.map((paper) => ({ ...paper, ...standingOf(open.get(paper.instance_id ?? "") ?? []) }));
    const people = papers.flatMap(({ id }) => peopleOf.get(id) ?? []);
    const copies = shown.flatMap(({ delivery_id, handlers }) =>
      delivery_id ? [{ deliveryId: delivery_id, handlers }] : [],
    );
    await Promise.all([showInRegister(tx, shown), addPeople(tx, people), showHandlers(context, copies)]);
    return papers.map(({ id }) => id);
  });
}

type Shown = Paper & ReturnType<typeof standingOf>;

async function showInRegister(tx: Tx, shown: readonly Shown[]): Promise<void> {
  await sql`/*kept*/
    update documents.incoming i set step = s.step, step_en = s.step_en, handlers = s.handlers
    from jsonb_to_recordset(${JSON.stringify(shown)}::jsonb) as s (id uuid, step text, step_en text, handlers text)
    where i.id = s.id and (i.step, i.step_en, i.handlers) is distinct from (s.step, s.step_en, s.handlers)`.execute(tx);
}

const isPaper = ({ case: ref }: WorkflowEvent) => ref.type === incomingSubject;
const isPaperUnderWay = (payload: WorkflowEvent) => isPaper(payload) && payload.instanceId !== null;

/** A copy that was read within the unit counts on the sender's board. */
function countReader({ services }: JobContext, { payload }: Event<WorkflowEvent>): Promise<void> {
  const { case: ref } = payload;
  return inPassing(services, async (context) => {
    const { rows } = await sql<{ delivery_id: string | null }>`
      select delivery_id from documents.incoming where id = ${ref.id}`.execute(context.tx);
    const deliveryId = rows[0]?.delivery_id;
    const readers = payload.tasks.map(({ personId }) => personId);
    if (deliveryId && readers.length > 0) await markRead(context, deliveryId, readers);
  });
}

const moves = [
  "workflow.task-opened",
  "workflow.task-completed",
  "workflow.task-transferred",
  "workflow.task-withdrawn",
  "workflow.circulated",
  "workflow.instance-finished",
];

export const incomingSubscribers: readonly Subscriber[] = [
  { on: moves, name: "documents.follow-workflow", concerns: isPaperUnderWay, runMany: follow },
  { on: "workflow.copy-read", name: "documents.count-reader", concerns: isPaper, run: countReader },
];
