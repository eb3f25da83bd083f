import type { WorkflowEvent } from "@tz/kernel/contract/workflow";
import {
  type Event,
  inPassing,
  type JobContext,
  type Services,
  type Subscriber,
  sql,
  type Tx,
  type WriteContext,
} from "@tz/kernel/server/base";
import { markRead, showHandlers } from "@tz/kernel/server/delivery";
import { publish } from "@tz/kernel/server/notify";
import { addPeople, type IncomingSight, incomingSubject } from "./store.ts";

interface Open {
  instance_id: string;
  step_name: string;
  step_name_en: string | null;
  person_name: string;
  department: string | null;
}

interface Paper {
  id: string;
  unit_id: string;
  delivery_id: string | null;
  instance_id: string | null;
  registered_by: string;
  step: string | null;
  step_en: string | null;
  handlers: string | null;
}

/**
 * Two who follow one paper must not overtake each other: what is read of its tasks after this is not older than what another has shown.
 * Whoever works with the paper meanwhile does not wait for them.
 */
const lockFollowing = (tx: Tx, ids: readonly string[]) =>
  sql`/*kept*/ select pg_advisory_xact_lock(hashtextextended('follow ' || id, 0))
    from unnest(${[...ids].sort()}::text[]) with ordinality as wanted (id, place) order by place`.execute(tx);

async function readPapers(tx: Tx, ids: readonly string[]): Promise<Paper[]> {
  const { rows } = await sql<Paper>`/*kept*/
    select id, unit_id, delivery_id, instance_id, registered_by, step, step_en, handlers from documents.incoming
    where id = any (array(select unnest(${ids}::uuid[])))`.execute(tx);
  return rows;
}

/** The open tasks of these processes; by task_instance. */
async function openTasks(tx: Tx, instanceIds: readonly string[]): Promise<Map<string, Open[]>> {
  const { rows } = await sql<Open>`/*kept*/
    select t.instance_id, t.step_name, t.step_name_en, t.person_name, d.name as department
    from kernel.task t left join kernel.department d on d.id = t.department_id
    where t.instance_id = any (array(select unnest(${instanceIds}::uuid[]))) and t.state = 'open' order by t.rank, t.id`.execute(
    tx,
  );
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
    events.flatMap(({ payload }) => peopleIn(payload).map((personId) => ({ incomingId: payload.case.id, personId }))),
    ({ incomingId }) => incomingId,
  );
  const ids = new Set(events.map(({ payload }) => payload.case.id));
  const spokenOn = new Set(events.flatMap(({ payload }) => (payload.reason === null ? [] : [payload.case.id])));
  for (const id of await show(services, [...ids], { peopleOf, spokenOn }, skipBusy))
    await show(services, [id], { peopleOf, spokenOn }, waitForBusy);
}

/** Who has it now, and who did something in another's name: it stays among what they have done. */
const peopleIn = ({ personIds, actor, onBehalfOf }: WorkflowEvent): string[] =>
  actor && onBehalfOf ? [...personIds, actor.personId] : personIds;

/** What the events say besides where the papers stand now. */
interface Told {
  peopleOf: ReadonlyMap<string, IncomingSight[]>;
  /** Papers on which somebody wrote something. */
  spokenOn: ReadonlySet<string>;
}

/**
 * Of many papers only the free ones are written, so that nobody who works with one waits for somebody who works with another.
 * @returns those that somebody works with, where others than free ones are left out
 */
function show(
  services: Services,
  ids: readonly string[],
  { peopleOf, spokenOn }: Told,
  whenBusy: ReturnType<typeof sql>,
): Promise<string[]> {
  return inPassing(services, async (context) => {
    const { tx } = context;
    const [, papers] = await Promise.all([lockFollowing(tx, ids), readPapers(tx, ids)]);
    const open = await openTasks(
      tx,
      papers.flatMap(({ instance_id }) => instance_id ?? []),
    );
    const standings = new Map(papers.map(({ id, instance_id }) => [id, standingOf(open.get(instance_id ?? "") ?? [])]));
    const { changed, busy } = await showInRegister(tx, papers, standings, whenBusy);
    const free = papers.filter(({ id }) => !busy.includes(id));
    const people = free.flatMap(({ id }) => peopleOf.get(id) ?? []);
    const copies = free.flatMap(({ id, delivery_id }) =>
      delivery_id ? [{ deliveryId: delivery_id, handlers: standings.get(id)!.handlers }] : [],
    );
    const units = new Set(papers.flatMap(({ id, unit_id }) => (changed.includes(id) ? [unit_id] : [])));
    const [added] = await Promise.all([
      addPeople(tx, people),
      showHandlers(context, copies),
      publish(tx, [...units], "cases"),
    ]);
    findable(context, free, added, spokenOn);
    return busy;
  });
}

/** Has what is new found: by whom, and by which words. The clerk who registered a paper finds it already. */
function findable(
  { job }: Pick<WriteContext, "job">,
  papers: readonly Paper[],
  added: readonly IncomingSight[],
  spokenOn: ReadonlySet<string>,
): void {
  const isNew = ({ id, registered_by }: Paper) =>
    spokenOn.has(id) || added.some(({ incomingId, personId }) => incomingId === id && personId !== registered_by);
  const ids = papers.filter(isNew).map(({ id }) => id);
  if (ids.length > 0) job("search.index", { type: incomingSubject, ids });
}

type Standing = ReturnType<typeof standingOf>;

/** For papers that somebody works with just now. */
const skipBusy = sql`skip locked`;
const waitForBusy = sql``;

/** @returns the papers that were written, and those that should have been and were left out */
async function showInRegister(
  tx: Tx,
  papers: readonly Paper[],
  standings: ReadonlyMap<string, Standing>,
  whenBusy: ReturnType<typeof sql>,
): Promise<Record<"changed" | "busy", string[]>> {
  const stale = papers.flatMap((paper) => {
    const standing = standings.get(paper.id)!;
    return isShown(paper, standing) ? [] : [{ id: paper.id, ...standing }];
  });
  if (stale.length === 0) return { changed: [], busy: [] };
  const { rows } = await sql<{ id: string }>`/*kept*/
    update documents.incoming i set step = s.step, step_en = s.step_en, handlers = s.handlers
    from jsonb_to_recordset(${JSON.stringify(stale)}::jsonb) as s (id uuid, step text, step_en text, handlers text)
    where i.id = s.id and i.id in (
      select id from documents.incoming
      where id = any (array(select unnest(${stale.map(({ id }) => id)}::uuid[]))) order by id for no key update ${whenBusy})
    returning i.id`.execute(tx);
  const changed = rows.map(({ id }) => id);
  return { changed, busy: stale.flatMap(({ id }) => (changed.includes(id) ? [] : [id])) };
}

const isShown = (paper: Paper, { step, step_en, handlers }: Standing) =>
  paper.step === step && paper.step_en === step_en && paper.handlers === handlers;

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
  "workflow.task-claimed",
  "workflow.task-released",
  "workflow.task-withdrawn",
  "workflow.signers-changed",
  "workflow.intervened",
  "workflow.circulated",
  "workflow.instance-finished",
];

export const incomingSubscribers: readonly Subscriber[] = [
  { on: moves, name: "documents.follow-workflow", concerns: isPaperUnderWay, runMany: follow },
  { on: "workflow.copy-read", name: "documents.count-reader", concerns: isPaper, run: countReader },
];
