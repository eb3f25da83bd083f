import type { Bilingual } from "../../../contract/base/index.ts";
import type { RehearsedEvent, RehearsedTask } from "../../../contract/workflow/index.ts";
import { type Call, exitOf, type Graph, type GraphNode } from "../compile/graph.ts";
import { routesFrom } from "../engine/route.ts";
import type { Skipped } from "../engine/run.ts";
import { type Handler, type State, type Timer, type Token, tasksOf } from "../engine/state.ts";
import { branchTaken } from "./branches.ts";
import type { Move, Player } from "./player.ts";
import { type NameBook, rulesInWords } from "./words.ts";
import type { Offered } from "./world.ts";

type PersonView = RehearsedTask["handlers"][number];

/** What the events of a rehearsal are told with. */
export interface Telling {
  graph: Graph;
  book: NameBook;
  offered: Offered;
  personOf(handler: Handler): PersonView;
}

/** Most candidates that are told of one step. */
const MOST_CANDIDATES = 50;

/** What happened, in the order of time: branches taken, steps passed over, actions, and who would get each task. */
export function eventsOf({ moves }: Player, telling: Telling): RehearsedEvent[] {
  const events: RehearsedEvent[] = [];
  const tasks = new Map<number, RehearsedTask>();
  const visits = new Map<string, number>();
  for (const move of moves) {
    endTask(move, tasks);
    if (move.timer) events.push(ranOut(move.timer, move, telling));
    events.push(...onTheWay(move, telling));
    for (const token of Object.values(move.decided.state.tokens)) {
      const { no, node } = token;
      const step = telling.graph.nodes[node]!;
      if (step.kind !== "user") continue;
      const known = tasks.get(no);
      if (!known) visits.set(node, (visits.get(node) ?? 0) + 1);
      const task = known ?? arrived(token, step, visits.get(node)!, move, telling);
      task.dueAt = latest(task.dueAt, move.decided.state, no);
      if (!known) events.push(task);
      tasks.set(no, task);
    }
  }
  return events;
}

/** A step whose handlers have all done their part is over. */
function endTask({ task, route, decided, at }: Move, tasks: Map<number, RehearsedTask>): void {
  const ended = task && !decided.state.tokens[task.token] ? tasks.get(task.token) : undefined;
  if (!ended) return;
  ended.handledAt = at.toISOString();
  ended.route = route;
  ended.outcome = decided.state.trail[ended.element]?.outcome ?? null;
}

function ranOut({ node }: Timer, { at }: Move, { graph }: Telling): RehearsedEvent {
  return { kind: "timer", element: node, name: graph.nodes[node]!.name, at: at.toISOString() };
}

function onTheWay(move: Move, { graph }: Telling): RehearsedEvent[] {
  const skipped = [...move.decided.skipped];
  return move.decided.flows.flatMap((flow): RehearsedEvent[] => {
    const target = targetOf(graph, flow)!;
    const { id: element, name } = target;
    const branch = branchTaken(graph, flow, move);
    const found: RehearsedEvent[] = branch ? [branch] : [];
    for (const call of graph.calls ?? []) if (call.start === element) found.push(called(call, graph));
    if (target.kind === "service") found.push({ kind: "action", element, name, action: target.action });
    const place = skipped.findIndex(({ node }) => node === element);
    if (place < 0) return found;
    const [{ why }] = skipped.splice(place, 1) as [(typeof skipped)[number]];
    return [...found, { kind: "skipped", element, name, why: whySkipped[why] }];
  });
}

function called({ element, name: process, number }: Call, { nodes }: Graph): RehearsedEvent {
  return { kind: "call", element, name: nodes[exitOf(element)]!.name, process, number };
}

const whySkipped: Record<Skipped["why"], Bilingual> = {
  same: {
    zh: "办理人就是上一办理人或起草人，按设置跳过",
    en: "its handler is the previous one or the drafter, so it is skipped",
  },
  empty: { zh: "没有找到办理人，按设置跳过", en: "nobody was found, so it is skipped" },
  underWay: { zh: "上一次尚未办完，本次不再发起", en: "the time before is still under way, so this one passes" },
};

const targetOf = (graph: Graph, flow: string): GraphNode | undefined => {
  const out = Object.values(graph.nodes).flatMap((node) => node.out);
  return graph.nodes[out.find(({ id }) => id === flow)?.to ?? ""];
};

function arrived(
  token: Token,
  node: GraphNode & { kind: "user" },
  visit: number,
  move: Move,
  { graph, book, offered, personOf }: Telling,
): RehearsedTask {
  const { id, name, step } = node;
  const handlers = tasksOf(move.decided.state, token.no).map(({ handler }) => handler);
  const isChosen = step.handlers.some(({ find }) => find === "chosen");
  return {
    kind: "task",
    element: id,
    name,
    visit,
    arrivedAt: move.at.toISOString(),
    dueAt: null,
    handledAt: null,
    handlers: handlers.map(personOf),
    finish: step.finish,
    why: rulesInWords(step.handlers, graph, book),
    byOffice: isOffice(move, handlers),
    candidates: isChosen ? (offered.get(id) ?? []).slice(0, MOST_CANDIDATES).map(personOf) : null,
    choices: step.choices.map(({ value, name: zh, nameEn: en }) => ({ value, name: { zh, en } })),
    outcome: null,
    routes: routesFrom(graph, node, token).map((to) => ({ step: to, name: graph.nodes[to]!.name || to })),
    route: null,
    hasPage: step.form !== null,
    fields: step.fields,
  };
}

/** The engine asks for the unit's office only where the rules of a step found nobody. */
function isOffice({ facts }: Move, [handler, ...others]: readonly Handler[]): boolean {
  const offices = [...facts.handlers].filter(([key]) => key.startsWith('{"find":"office"'));
  return (
    others.length === 0 && offices.some(([, [office]]) => office !== undefined && office.personId === handler?.personId)
  );
}

function latest(known: string | null, state: State, token: number): string | null {
  const dues = tasksOf(state, token).flatMap(({ due }) => due ?? []);
  return [...dues, ...(known ? [known] : [])].sort().at(-1) ?? null;
}
