import { z } from "zod";
import { SendBackRequest } from "../../../contract/workflow/index.ts";
import { command } from "../../base/index.ts";
import { requireVerdict } from "../operations/meet.ts";
import { sendBackMet } from "../operations/send-back-task.ts";
import { describe, loadFor, Moved, movedTo, onTask } from "./acting.ts";

/** Whoever was only asked to sign sends nothing back. */
export const sendBackTaskCommand = command({
  name: "workflow.send-back",
  summary: { zh: "退回任务", en: "Send a task back" },
  input: z.object({ ...onTask, ...SendBackRequest.shape }),
  output: Moved,
  access: "signedIn",
  load: loadFor("sendBack"),
  async run({ input, record, ...context }) {
    requireVerdict("sendBack", record);
    describe(context, record);
    return movedTo(await sendBackMet(context, record, input));
  },
});
