import { z } from "zod";
import { AddSignerRequest } from "../../../contract/workflow/index.ts";
import { command } from "../../base/index.ts";
import { requireVerdict } from "../operations/meet.ts";
import { addSignersMet } from "../operations/sign-task.ts";
import { describe, loadFor, Moved, movedTo, onTask } from "./acting.ts";

export const addSignerCommand = command({
  name: "workflow.add-signer",
  summary: { zh: "加签", en: "Ask others to sign" },
  input: z.object({ ...onTask, ...AddSignerRequest.shape }),
  output: Moved,
  access: "signedIn",
  load: loadFor("addSigner"),
  async run({ input, record, ...context }) {
    requireVerdict("addSigner", record);
    describe(context, record);
    context.note({ place: input.place, signers: input.personIds.length });
    return movedTo(await addSignersMet(context, record, input));
  },
});
