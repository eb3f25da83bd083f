import { ProcessesCheck, PublishManyRequest } from "../../../contract/workflow/index.ts";
import { query } from "../../base/index.ts";
import { checkProcesses } from "../operations/check-processes.ts";

export const checkProcessesQuery = query({
  name: "workflow.check-processes",
  summary: { zh: "检查多个流程", en: "Check several process files" },
  input: PublishManyRequest,
  output: ProcessesCheck,
  access: "workflow.manageProcesses",
  run: ({ db, services, input }) => checkProcesses(db, services, input.files),
});
