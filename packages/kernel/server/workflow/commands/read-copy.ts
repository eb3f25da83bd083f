import { z } from "zod";
import { command, notFound } from "../../base/index.ts";
import { readCopy } from "../operations/circulate.ts";

export const readCopyCommand = command({
  name: "workflow.read-copy",
  summary: { zh: "标记传阅件已阅", en: "Mark a copy as read" },
  input: z.object({ copyId: z.uuid() }),
  output: z.object({}),
  access: "signedIn",
  async run({ input, ...context }) {
    if (!(await readCopy(context, input.copyId))) throw notFound();
    context.note({ copy: input.copyId });
    return {};
  },
});
