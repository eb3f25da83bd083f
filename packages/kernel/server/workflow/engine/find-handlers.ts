import { AppError } from "../../base/index.ts";
import type { GraphNode, Step } from "../compile/graph.ts";
import { stepWords } from "../compile/names.ts";
import { lookupsOf } from "./lookups.ts";
import type { Moving, Run } from "./run.ts";
import type { Handler } from "./state.ts";

type UserNode = GraphNode & { kind: "user" };

/**
 * Whom a step's rules find now, each person once, in the leaders' order; undefined while that is not known.
 * @throws AppError workflow.choose_handlers, workflow.not_a_candidate
 */
export function findHandlers(run: Run, node: UserNode, moving: Moving): Handler[] | undefined {
  const found = node.step.handlers.map((rule) => {
    const lookups = lookupsOf(rule, run.state, moving.by).map((lookup) => run.found(lookup));
    if (lookups.includes(undefined)) return undefined;
    const candidates = lookups.flatMap((handlers) => handlers ?? []);
    return rule.find === "chosen" && !run.picked.has(node.id) ? chosenOf(run, node, candidates) : candidates;
  });
  if (found.includes(undefined)) return undefined;
  return inOrder(
    pickedOf(
      run,
      node,
      found.flatMap((handlers) => handlers ?? []),
    ),
  );
}

/** Those of a step's handlers whom somebody picked who passes the case to it freely; without a pick all of them. */
function pickedOf(run: Run, node: UserNode, candidates: readonly Handler[]): readonly Handler[] {
  const picked = run.picked.get(node.id);
  if (!picked) return candidates;
  if (picked.some((id) => !candidates.some(({ personId }) => personId === id)))
    throw new AppError("workflow.not_a_candidate", stepWords(node));
  return candidates.filter(({ personId }) => picked.includes(personId));
}

function chosenOf(run: Run, node: UserNode, candidates: readonly Handler[]): Handler[] {
  const ids = run.state.chosen[node.id] ?? [];
  if (ids.length === 0 && node.step.onEmpty === "skip") return [];
  if (ids.length === 0) throw new AppError("workflow.choose_handlers", stepWords(node));
  const chosen = candidates.filter(({ personId }) => ids.includes(personId));
  if (ids.some((id) => !chosen.some(({ personId }) => personId === id)))
    throw new AppError("workflow.not_a_candidate", stepWords(node));
  return chosen;
}

/** Each person once, in the leaders' order. */
export function inOrder(handlers: readonly Handler[]): Handler[] {
  const sorted = [...handlers].sort(
    (a, b) => a.rank - b.rank || compare(a.name, b.name) || compare(a.personId, b.personId),
  );
  const seen = new Set<string>();
  return sorted.filter(({ personId }) => !seen.has(personId) && seen.add(personId));
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Those who are left when a step is not done twice by the same person: the one who passed the case on, or the drafter. */
export function withoutSame(step: Step, handlers: readonly Handler[], run: Run, moving: Moving): readonly Handler[] {
  if (step.onSame === "keep") return handlers;
  const before = [moving.by?.personId, run.state.origin.drafter.personId];
  const others = handlers.filter(({ personId }) => !before.includes(personId));
  return step.finish === "allOf" || step.finish === "share" || others.length === 0 ? others : handlers;
}
