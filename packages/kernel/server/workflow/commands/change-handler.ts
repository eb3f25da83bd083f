import { z } from "zod";
import { ChangeHandlerRequest } from "../../../contract/workflow/index.ts";
import { command } from "../../base/index.ts";
import { changeHandler } from "../operations/intervene.ts";
import { Moved, movedTo, onTask } from "./acting.ts";

export const changeHandlerCommand = command({
  name: "workflow.change-handler",
  summary: { zh: "更换办理人", en: "Give somebody's task to another" },
  input: z.object({ ...onTask, ...ChangeHandlerRequest.shape }),
  output: Moved,
  access: "workflow.manageCases",
  async run({ input, ...context }) {
    return movedTo(await changeHandler(context, input));
  },
});
