import { ProcessesPublished, PublishManyRequest } from "../../../contract/workflow/index.ts";
import { command } from "../../base/index.ts";
import { publishProcesses } from "../operations/publish-processes.ts";

export const publishProcessesCommand = command({
  name: "workflow.publish-processes",
  summary: { zh: "批量发布流程", en: "Publish many processes" },
  input: PublishManyRequest,
  output: ProcessesPublished,
  access: "workflow.manageProcesses",
  async run({ input, ...context }) {
    const published = await publishProcesses(context, input.files);
    context.note({ processes: published.map(({ key, number }) => `${key} ${number}`) });
    return {
      processes: published.map(({ definitionId: id, key, name, number, isNew }) => ({ id, key, name, number, isNew })),
    };
  },
});
