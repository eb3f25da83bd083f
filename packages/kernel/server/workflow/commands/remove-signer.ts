import { z } from "zod";
import { RemoveSignerRequest } from "../../../contract/workflow/index.ts";
import { command } from "../../base/index.ts";
import { requireVerdict } from "../operations/meet.ts";
import { removeSignersMet } from "../operations/sign-task.ts";
import { describe, loadFor, Moved, movedTo, onTask } from "./acting.ts";

/** Only signers whom one asked oneself, and only while they have not signed. */
export const removeSignerCommand = command({
  name: "workflow.remove-signer",
  summary: { zh: "减签", en: "Take back the asking of signers" },
  input: z.object({ ...onTask, ...RemoveSignerRequest.shape }),
  output: Moved,
  access: "signedIn",
  load: loadFor("removeSigner"),
  async run({ input, record, ...context }) {
    requireVerdict("removeSigner", record);
    describe(context, record);
    return movedTo(await removeSignersMet(context, record, input));
  },
});
