import { CreateDraft, DraftBegun } from "../../../contract/workflow/index.ts";
import { AppError, command, sql } from "../../base/index.ts";
import { compileProcess } from "../compile/compile.ts";
import { asProblem } from "../compile/faults.ts";
import { processTitle } from "../compile/process-title.ts";
import { beginDraft } from "../operations/begin-draft.ts";

/** A file in which no process can be found is refused: there would be nothing to draw on. */
export const createDraft = command({
  name: "workflow.create-draft",
  summary: { zh: "新建或导入流程草稿", en: "Begin a process draft from a file" },
  input: CreateDraft,
  output: DraftBegun,
  access: "workflow.manageProcesses",
  async run({ input: { bpmn }, ...context }) {
    const title = await processTitle(bpmn);
    if (!title) {
      const { faults = [] } = await compileProcess(bpmn);
      throw new AppError("workflow.file_refused", {}, asProblem(faults, context.actor.language));
    }
    const { rows } = await sql<{ definitionId: string; number: number }>`
      select id as "definitionId", latest as number from kernel.process_definition
      where key = ${title.key} and latest > 0`.execute(context.tx);
    return beginDraft(context, { title, bpmn, from: rows[0] ?? null });
  },
});
