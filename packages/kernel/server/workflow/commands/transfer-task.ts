import { z } from "zod";
import { TransferRequest } from "../../../contract/workflow/index.ts";
import { command } from "../../base/index.ts";
import { requireVerdict } from "../operations/meet.ts";
import { transferMet } from "../operations/transfer-task.ts";
import { describe, loadFor, Moved, movedTo, onTask } from "./acting.ts";

export const transferTaskCommand = command({
  name: "workflow.transfer",
  summary: { zh: "转办任务", en: "Transfer a task" },
  input: z.object({ ...onTask, ...TransferRequest.shape }),
  output: Moved,
  access: "signedIn",
  load: loadFor("transfer"),
  async run({ input, record, ...context }) {
    requireVerdict("transfer", record);
    describe(context, record);
    return movedTo(await transferMet(context, record, input));
  },
});
