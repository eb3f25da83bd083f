import { AppError } from "../../base/index.ts";
import type { Run } from "./run.ts";

/** Ends an instance where it stands, because its case is void. */
export function terminate(run: Run): void {
  if (run.state.status !== "running" && run.state.status !== "suspended") throw new AppError("workflow.instance_ended");
  for (const token of Object.values(run.state.tokens)) run.remove(token, "terminated");
  run.state.status = "terminated";
}
