import { CheckRequest, ProcessCheck } from "../../../contract/workflow/index.ts";
import { query } from "../../base/index.ts";
import { checkProcess } from "../operations/check-process.ts";

export const checkProcessQuery = query({
  name: "workflow.check-process",
  summary: { zh: "检查流程", en: "Check a process file" },
  input: CheckRequest,
  output: ProcessCheck,
  access: "workflow.manageProcesses",
  run: ({ db, services, input }) => checkProcess(db, services, input.bpmn),
});
