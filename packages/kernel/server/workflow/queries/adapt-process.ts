import { AdaptedProcess, AdaptRequest } from "../../../contract/workflow/index.ts";
import { query } from "../../base/index.ts";
import { adaptProcess } from "../compile/adapt.ts";

/** What of a file of another product can be written in our way, and what that changes; nothing is kept. */
export const adaptProcessQuery = query({
  name: "workflow.adapt-process",
  summary: { zh: "转换其他产品的流程文件", en: "Adapt a process file of another product" },
  input: AdaptRequest,
  output: AdaptedProcess,
  access: "workflow.manageProcesses",
  run: ({ input }) => adaptProcess(input.bpmn),
});
