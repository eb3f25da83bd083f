import type { Language } from "../../../contract/base/index.ts";
import type { TaskView } from "../../../contract/workflow/index.ts";
import { type Db, sql } from "../../base/index.ts";
import { holds } from "../compile/conditions.ts";
import type { Flow, Graph, GraphNode } from "../compile/graph.ts";
import { nodeNameIn } from "../compile/names.ts";
import { inOrder } from "../engine/find-handlers.ts";
import { lookupsOf } from "../engine/lookups.ts";
import type { Handler, State } from "../engine/state.ts";
import { findPeople } from "../store/find-people.ts";

type UserNode = GraphNode & { kind: "user" };

/** The user tasks that can come directly after a node, by the flows that may open. */
export function stepsAfter(
  graph: Graph,
  from: string,
  flowsOf: (node: GraphNode) => readonly Flow[] = ({ out }) => out,
): UserNode[] {
  const seen = new Set<string>();
  const found: UserNode[] = [];
  const waiting = graph.nodes[from]!.out.map(({ to }) => to);
  for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
    if (seen.has(id)) continue;
    seen.add(id);
    const node = graph.nodes[id]!;
    if (node.kind === "user") found.push(node);
    else waiting.push(...flowsOf(node).map(({ to }) => to));
  }
  return found;
}

const asksOutcome = ({ when }: Flow) => when !== null && /\boutcome\b/.test(when);

/** The flows that may open after an outcome; conditions that do not ask for it stay undecided, and so open. */
const flowsAfter =
  (outcome: string, { fields }: State) =>
  ({ kind, out }: GraphNode): readonly Flow[] => {
    const possible = out.filter((flow) => !asksOutcome(flow) || holds(flow.when!, { ...fields, outcome }));
    const sure = kind === "exclusive" ? possible.findIndex(asksOutcome) : -1;
    return sure < 0 ? possible : possible.slice(0, sure + 1).filter(({ otherwise }) => !otherwise);
  };

/** After which outcomes a step comes; null where that does not depend on the outcome alone. */
function outcomesBefore(graph: Graph, state: State, from: string, step: string): string[] | null {
  const node = graph.nodes[from]!;
  if (node.kind !== "user" || node.step.choices.length < 2 || node.step.fields.length > 0) return null;
  const values = node.step.choices.map(({ value }) => value);
  const leading = values.filter((value) =>
    stepsAfter(graph, from, flowsAfter(value, state)).some(({ id }) => id === step),
  );
  return leading.length === values.length ? null : leading;
}

/** Steps that may come next and whose handlers `by` chooses, with those who can be chosen: two statements for all. */
export async function choosableNext(
  db: Db,
  instanceId: string | null,
  graph: Graph,
  state: State,
  from: string,
  by: Handler,
  language: Language,
): Promise<TaskView["next"]> {
  const steps = stepsAfter(graph, from).filter(({ step }) => step.handlers.some(({ find }) => find === "chosen"));
  const lookups = steps.map(({ step }) =>
    step.handlers.filter(({ find }) => find === "chosen").flatMap((rule) => lookupsOf(rule, state, by)),
  );
  const found = await findPeople(db, instanceId, lookups.flat());
  const candidates = lookups.map((own) => inOrder(own.flatMap(() => found.shift() ?? [])));
  const posts = await describePosts(db, candidates.flat());
  return steps.map(({ id, step }, place) => ({
    step: id,
    name: nodeNameIn(graph, id, language),
    optional: step.onEmpty === "skip",
    outcomes: outcomesBefore(graph, state, from, id),
    candidates: candidates[place]!.map(({ personId, name: person, postId }) => ({
      id: personId,
      name: person,
      ...posts.get(postId)!,
    })),
  }));
}

/** People with the posts by which a list of them tells them apart: one statement. */
export async function describeCandidates(db: Db, handlers: readonly Handler[]): Promise<Candidates> {
  const posts = await describePosts(db, handlers);
  return handlers.map(({ personId: id, name, postId }) => ({ id, name, ...posts.get(postId)! }));
}
type Candidates = TaskView["routes"][number]["candidates"];

/** Where people sit, by their posts' ids. */
export async function describePosts(db: Db, handlers: readonly Handler[]) {
  if (handlers.length === 0) return new Map<string, { unitName: string; title: string }>();
  const ids = handlers.map(({ postId }) => postId);
  const { rows } = await sql<{ id: string; title: string; unitName: string }>`
    select p.id, p.title, u.short_name as "unitName" from kernel.post p join kernel.unit u on u.id = p.unit_id
    where p.id = any (${ids}::uuid[])`.execute(db);
  return new Map(rows.map(({ id, ...post }) => [id, post]));
}
