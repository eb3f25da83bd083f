import { ProcessPublished, PublishRequest } from "../../../contract/workflow/index.ts";
import { command } from "../../base/index.ts";
import { publishProcess } from "../operations/publish-process.ts";

export const publishProcessCommand = command({
  name: "workflow.publish-process",
  summary: { zh: "发布流程", en: "Publish a process" },
  input: PublishRequest,
  output: ProcessPublished,
  access: "workflow.manageProcesses",
  async run({ input, ...context }) {
    const { definitionId: id, key, name, number, isNew } = await publishProcess(context, input.bpmn);
    context.subject({ type: "process", id });
    context.note({ key, number });
    return { id, key, name, number, isNew };
  },
});
