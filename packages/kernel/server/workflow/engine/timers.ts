import { AppError } from "../../base/index.ts";
import type { Due, GraphNode } from "../compile/graph.ts";
import { stepWords } from "../compile/names.ts";
import type { Run } from "./run.ts";
import { type Boundary, boundariesOf } from "./scopes.ts";
import type { Timer, Token } from "./state.ts";

/**
 * Sets the timers on the edge of the step that a token has come to.
 * @param again only those, as often as they still run out: it was here before
 */
export function armTimers(run: Run, token: Token, again?: readonly Timer[]): void {
  for (const boundary of boundariesOf(run.graph).get(token.node) ?? []) armEdge(run, token, boundary, again);
}

/** Sets a timer on an edge. */
export function armEdge(run: Run, { no }: Pick<Token, "no">, boundary: Boundary, again?: readonly Timer[]): void {
  const before = again?.find(({ token, node }) => token === no && node === boundary.id);
  if (!again || before) arm(run, { no }, boundary.id, boundary.time, before?.times ?? boundary.times);
}

/** Lets a token wait at a timer of the drawn way. */
export function waitAt(run: Run, node: GraphNode & { kind: "timer" }, token: Token): void {
  const at = arm(run, token, node.id, node.time, 1);
  if (at === null) throw new AppError("workflow.no_time", stepWords(node));
}

/** @returns null where the field that should hold a moment holds none; undefined while that is not known */
export function arm(
  run: Run,
  { no: token }: Pick<Token, "no">,
  node: string,
  time: Due,
  times: number,
): string | null | undefined {
  const field = "field" in time ? run.state.fields[time.field] : "at" in time ? time.at : null;
  const at = run.due({ due: time, warn: null, idle: run.graph.idle, at: typeof field === "string" ? field : null });
  if (!at?.due) return at?.due;
  const no = run.next();
  run.state.timers[no] = { no, token, node, at: at.due, times };
  return at.due;
}
