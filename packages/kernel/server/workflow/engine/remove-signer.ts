import { AppError } from "../../base/index.ts";
import { moveOn } from "./complete.ts";
import type { Of } from "./operation.ts";
import type { Run } from "./run.ts";
import { dropWithSigners, signersOf } from "./signers.ts";
import { tasksOf } from "./state.ts";

/** Takes back what one asked others to sign; where the step waited only for them it goes on. */
export function removeSigner(run: Run, { task: no, signers }: Of<"removeSigner">): void {
  const task = run.state.tasks[no];
  const token = task && run.state.tokens[task.token];
  if (run.state.status !== "running" || !token) throw new AppError("workflow.task_ended");
  const asked = signersOf(tasksOf(run.state, token.no), no);
  if (asked.length === 0) throw new AppError("workflow.no_signers");
  const removed = asked.filter((signer) => signers.includes(signer.no));
  if (removed.length === 0 || removed.length < signers.length) throw new AppError("workflow.not_your_signer");
  for (const signer of removed) dropWithSigners(run, signer, "removed");
  moveOn(run, token);
}
