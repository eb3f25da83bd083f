import type { Bilingual, Language } from "../../../contract/base/index.ts";
import type { HandOverReason, HistoryLine, Operation, SignerPlace } from "../../../contract/workflow/index.ts";
import { type Db, sql } from "../../base/index.ts";
import { drawnAs, type Graph } from "../compile/graph.ts";
import { nameIn, nodeNameIn } from "../compile/names.ts";
import type { Patch } from "../engine/patch.ts";
import type { Skipped } from "../engine/run.ts";

/** One row of the history. */
export interface HistoryRow {
  seq: number;
  at: Date;
  operation: Operation;
  person_id: string | null;
  person_name: string | null;
  post_title: string | null;
  on_behalf_of: string | null;
  on_behalf_name: string | null;
  node: string | null;
  step_name: string | null;
  outcome: string | null;
  opinion: string | null;
  detail: Detail;
  patch: Patch;
}

/** What an operation left besides its patch. */
interface Detail {
  to?: unknown;
  handwriting?: string;
  skipped?: Skipped[];
  flows?: string[];
  place?: SignerPlace;
  resume?: "again" | "direct";
  from?: string;
  reason?: HandOverReason;
  number?: number;
  called?: Bilingual;
}

/** The whole history of an instance, in order; by its primary key. */
export async function historyRows(db: Db, instanceId: string): Promise<HistoryRow[]> {
  const { rows } = await sql<HistoryRow>`
    select seq, at, operation, person_id, person_name, post_title, on_behalf_of, on_behalf_name, node, step_name, outcome,
      opinion, detail, patch
    from kernel.process_history where instance_id = ${instanceId} order by seq`.execute(db);
  return rows;
}

/** The history as people read it. */
export function historyLines(rows: readonly HistoryRow[], graph: Graph, language: Language): HistoryLine[] {
  const standing = new Map<number, string>();
  return rows.map((row) => {
    for (const [, token] of Object.values(row.patch.tokens ?? {})) if (token) standing.set(token.no, token.node);
    return lineOf(row, graph, standing, language);
  });
}

function lineOf(row: HistoryRow, graph: Graph, standing: ReadonlyMap<number, string>, language: Language): HistoryLine {
  const { seq, at, operation, person_id, person_name, on_behalf_of, on_behalf_name, node, step_name, detail } = row;
  const nameOf = (id: string) => nodeNameIn(graph, id, language);
  return {
    seq,
    at: at.toISOString(),
    operation,
    person: party(person_id, person_name),
    postTitle: row.post_title,
    onBehalfOf: party(on_behalf_of, on_behalf_name),
    step:
      node === null
        ? null
        : { id: node, name: nameIn({ name: step_name ?? nameOf(node), nameEn: graph.nodes[node]?.nameEn }, language) },
    outcome: row.outcome,
    outcomeName: outcomeName(graph, row) ?? detail.called ?? null,
    opinion: row.opinion,
    handwriting: detail.handwriting ?? null,
    to: [...openedFor(row.patch, standing, nameOf), ...named(detail.to)],
    skipped: (detail.skipped ?? []).map(({ node: step, why }) => ({ step: nameOf(step), why })),
    place: detail.place ?? signedAt(row) ?? null,
    resume: detail.resume ?? null,
    from: detail.from ?? null,
    why: detail.reason ?? null,
    number: detail.number ?? null,
  };
}

/** Where a signer stood who gave their opinion: 后加签. */
function signedAt({ operation, person_id, on_behalf_of, patch }: HistoryRow): SignerPlace | undefined {
  if (operation !== "complete") return undefined;
  const own = Object.values(patch.tasks ?? {}).find(
    ([before, after]) =>
      before?.state === "open" && after?.state !== "open" && before.handler.personId === (on_behalf_of ?? person_id),
  );
  return own?.[0]?.sign?.place;
}

const party = (id: string | null, name: string | null) => (id === null ? null : { id, name: name ?? "" });

function outcomeName({ nodes }: Graph, { node, outcome }: HistoryRow): HistoryLine["outcomeName"] {
  const known = node === null ? undefined : nodes[node];
  const choice = known?.kind === "user" ? known.step.choices.find(({ value }) => value === outcome) : undefined;
  return choice ? { zh: choice.name, en: choice.nameEn } : null;
}

/** Whom an operation gave a task. */
function openedFor(
  { tasks = {} }: Patch,
  standing: ReadonlyMap<number, string>,
  nameOf: (id: string) => string,
): HistoryLine["to"] {
  return Object.values(tasks).flatMap(([before, after]) => {
    if (after?.state !== "open" || before?.state === "open" || before?.state === "held") return [];
    const node = standing.get(after.token);
    return [{ id: after.handler.personId, name: after.handler.name, step: node === undefined ? null : nameOf(node) }];
  });
}

/** Whom copies or an urging went to. A transfer's receiver is among those who got a task. */
function named(to: unknown): HistoryLine["to"] {
  if (!Array.isArray(to)) return [];
  return (to as { id: string; name: string }[]).map(({ id, name }) => ({ id, name, step: null }));
}

/** Where a case has been and stands, by elements and flows of its picture. */
export function positionsOf(rows: readonly HistoryRow[], graph: Graph, current: readonly string[]) {
  const flows = new Set(rows.flatMap(({ detail }) => detail.flows ?? []));
  const nodes = Object.values(graph.nodes).filter(({ in: into, out }) =>
    [...into, ...out.map(({ id }) => id)].some((id) => flows.has(id)),
  );
  const now = [...new Set(current.map(drawnAs))];
  const passed = [...new Set([...nodes.map(({ id }) => id), ...flows].map(drawnAs))];
  return { passed: passed.filter((id) => !now.includes(id)), current: now };
}
