import { AppError } from "../../base/index.ts";
import type { Due, GraphNode } from "../compile/graph.ts";
import { stepWords } from "../compile/names.ts";
import type { Run } from "./run.ts";
import type { Token } from "./state.ts";

/** Sets the timers on the edge of the step that a token has come to. */
export function armTimers(run: Run, token: Token): void {
  for (const node of Object.values(run.graph.nodes))
    if (node.kind === "boundary" && node.host === token.node) arm(run, token, node.id, node.time, node.times);
}

/** Lets a token wait at a timer of the drawn way. */
export function waitAt(run: Run, node: GraphNode & { kind: "timer" }, token: Token): void {
  const at = arm(run, token, node.id, node.time, 1);
  if (at === null) throw new AppError("workflow.no_time", stepWords(node));
}

/** @returns null where the field that should hold a moment holds none; undefined while that is not known */
export function arm(run: Run, { no: token }: Token, node: string, time: Due, times: number): string | null | undefined {
  const field = "field" in time ? run.state.fields[time.field] : "at" in time ? time.at : null;
  const at = run.due({ due: time, warn: null, idle: run.graph.idle, at: typeof field === "string" ? field : null });
  if (!at?.due) return at?.due;
  const no = run.next();
  run.state.timers[no] = { no, token, node, at: at.due, times };
  return at.due;
}
