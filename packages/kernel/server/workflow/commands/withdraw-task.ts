import { z } from "zod";
import { WithdrawRequest } from "../../../contract/workflow/index.ts";
import { command } from "../../base/index.ts";
import { requireVerdict } from "../operations/meet.ts";
import { withdrawMet } from "../operations/withdraw-task.ts";
import { describe, loadFor, Moved, movedTo, onTask } from "./acting.ts";

/** As long as nobody has acted upon what was passed on, and nothing was done by it that cannot be taken back. */
export const withdrawTaskCommand = command({
  name: "workflow.withdraw",
  summary: { zh: "撤回刚提交的办理", en: "Withdraw what was just passed on" },
  input: z.object({ ...onTask, ...WithdrawRequest.shape }),
  output: Moved,
  access: "signedIn",
  load: loadFor("withdraw"),
  async run({ input, record, ...context }) {
    requireVerdict("withdraw", record);
    describe(context, record);
    return movedTo(await withdrawMet(context, record, input.reason));
  },
});
