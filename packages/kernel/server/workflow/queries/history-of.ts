import type { Language } from "../../../contract/base/index.ts";
import type { CaseHistory, TaskView } from "../../../contract/workflow/index.ts";
import { type Db, sql } from "../../base/index.ts";
import type { Graph } from "../compile/graph.ts";
import { nameIn, nodeNameIn } from "../compile/names.ts";
import { inOrderOfWay } from "../compile/paths.ts";
import type { CaseRef } from "../module.ts";
import { graphOf } from "../store/graphs.ts";
import { type CaseInstance, currentNodes, latestInstance } from "./case-instance.ts";
import { historyLines, historyRows, positionsOf } from "./history-lines.ts";

/** Who reads a history, in which language, and when. */
interface Reading {
  personId: string;
  language: Language;
  now: Date;
  /** The unit whose cases they may intervene in. */
  keeps?: string | undefined;
  terminable?: boolean;
  /** Neither taken to another step any more nor ended early. */
  settled?: boolean;
}

/** The whole history of a case for its module, which has checked that the reader may see it. Undefined when it ran no process. */
export async function historyOf(db: Db, ref: CaseRef, reading: Reading): Promise<CaseHistory | undefined> {
  const instance = await latestInstance(db, ref);
  return instance && historyOfInstance(db, instance, ref, reading);
}

/** The same of the instance that the case runs, or ran last. */
export async function historyOfInstance(
  db: Db,
  instance: CaseInstance,
  ref: CaseRef,
  reading: Reading,
): Promise<CaseHistory> {
  const { personId, language } = reading;
  const graph = await graphOf(db, instance.version_id);
  const rows = await historyRows(db, instance.id);
  const open = await openRows(db, instance.id);
  const { key, number, status } = instance;
  const name = nameIn({ name: instance.name, nameEn: graph.nameEn }, language);
  return {
    instanceId: instance.id,
    process: { key, name, number },
    status,
    startedAt: instance.started_at.toISOString(),
    endedAt: instance.ended_at?.toISOString() ?? null,
    lines: historyLines(rows, graph, language),
    open: open.map((row) => presentOpen(row, instance, reading)),
    ...interventions(instance, graph, reading),
    passedOn: status === "running" ? await lastDoneBy(db, instance.id, personId) : null,
    copies: await copiesOf(db, ref),
    positions: positionsOf(rows, graph, await currentNodes(db, instance.id)),
  };
}

interface OpenRow {
  id: string;
  node: string;
  step_name: string;
  step_name_en: string | null;
  person_id: string;
  person_name: string;
  unit_id: string;
  state: TaskView["state"];
  opened_at: Date;
  due_at: Date | null;
  read_at: Date | null;
}

/** Tasks that are not ended; by task_instance. */
async function openRows(db: Db, instanceId: string): Promise<OpenRow[]> {
  const { rows } = await sql<OpenRow>`
    select id, node, step_name, step_name_en, person_id, person_name, unit_id, state, opened_at, due_at, read_at from kernel.task
    where instance_id = ${instanceId} and state in ('waiting', 'open', 'held') order by no`.execute(db);
  return rows;
}

/** The task that a person completed last; by task_instance. */
async function lastDoneBy(db: Db, instanceId: string, personId: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select id from kernel.task where instance_id = ${instanceId} and state = 'done' and closed_by = ${personId}
    order by closed_at desc, id desc limit 1`.execute(db);
  return rows[0]?.id ?? null;
}

const isUnderWay = ({ status }: CaseInstance) => status === "running" || status === "suspended";

/** What whoever keeps the cases of its unit may do to a case now; the same rules that the engine keeps. */
function interventions(
  instance: CaseInstance,
  graph: Graph,
  { keeps, terminable, settled, language }: Reading,
): Pick<CaseHistory, "may" | "steps"> {
  if (keeps !== instance.unit_id || !isUnderWay(instance)) return { may: [], steps: [] };
  const end = terminable && !settled ? (["terminate"] as const) : [];
  if (instance.status === "suspended") return { may: ["resume", ...end], steps: [] };
  if (settled) return { may: ["suspend"], steps: [] };
  const steps = inOrderOfWay(graph).filter(({ kind }) => kind === "user");
  return {
    may: ["jump", "suspend", ...end],
    steps: steps.map(({ id }) => ({ id, name: nodeNameIn(graph, id, language) })),
  };
}

function presentOpen(
  row: OpenRow,
  instance: CaseInstance,
  { keeps, language, now }: Reading,
): CaseHistory["open"][number] {
  const kept = keeps !== undefined && (keeps === instance.unit_id || keeps === row.unit_id);
  return {
    may: kept && isUnderWay(instance) ? ["changeHandler"] : [],
    taskId: row.id,
    step: { id: row.node, name: nameIn({ name: row.step_name, nameEn: row.step_name_en ?? undefined }, language) },
    handler: { id: row.person_id, name: row.person_name },
    state: row.state,
    arrivedAt: row.opened_at.toISOString(),
    dueAt: row.due_at?.toISOString() ?? null,
    late: row.due_at !== null && row.due_at < now,
    readAt: row.read_at?.toISOString() ?? null,
  };
}

/** By circulation_case. */
async function copiesOf(db: Db, { type, id }: CaseRef): Promise<CaseHistory["copies"]> {
  const { rows } = await sql<{
    id: string;
    person_id: string;
    person_name: string;
    from_name: string;
    sent_at: Date;
    read_at: Date | null;
  }>`
    select id, person_id, person_name, from_name, sent_at, read_at from kernel.circulation
    where case_type = ${type} and case_id = ${id} order by id`.execute(db);
  return rows.map((row) => ({
    id: row.id,
    reader: { id: row.person_id, name: row.person_name },
    from: row.from_name,
    sentAt: row.sent_at.toISOString(),
    readAt: row.read_at?.toISOString() ?? null,
  }));
}
