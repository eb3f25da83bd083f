import { z } from "zod";
import { UrgeRequest } from "../../../contract/workflow/index.ts";
import { command } from "../../base/index.ts";
import { requireVerdict } from "../operations/meet.ts";
import { urgeMet } from "../operations/urge-task.ts";
import { describe, loadFor, onTask } from "./acting.ts";

/** Nobody urges a task of their own; where its step does not allow it, only whoever keeps the unit's tasks may. */
export const urgeTaskCommand = command({
  name: "workflow.urge",
  summary: { zh: "催办任务", en: "Urge a task" },
  input: z.object({ ...onTask, ...UrgeRequest.shape }),
  output: z.object({}),
  access: "signedIn",
  load: loadFor("urge"),
  async run({ input, record, ...context }) {
    requireVerdict("urge", record);
    describe(context, record);
    await urgeMet(context, record, input.message);
    return {};
  },
});
