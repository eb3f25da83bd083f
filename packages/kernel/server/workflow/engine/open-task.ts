import { AppError } from "../../base/index.ts";
import type { GraphNode } from "../compile/graph.ts";
import type { Run } from "./run.ts";
import type { Task, Token } from "./state.ts";

/**
 * A task that can be acted upon, its token and node.
 * @throws AppError workflow.task_ended, workflow.task_held
 */
export function openTask(run: Run, no: number): { task: Task; token: Token; node: GraphNode } {
  const task = run.state.tasks[no];
  const token = task && run.state.tokens[task.token];
  if (run.state.status !== "running" || !token || task.state === "done" || task.state === "waiting")
    throw new AppError("workflow.task_ended");
  if (task.state === "held") throw new AppError("workflow.task_held");
  return { task, token, node: run.node(token.node) };
}
