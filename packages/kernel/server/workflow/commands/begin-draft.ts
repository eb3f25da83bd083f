import { BeginDraft, DraftBegun } from "../../../contract/workflow/index.ts";
import { command, sql } from "../../base/index.ts";
import { beginDraft } from "../operations/begin-draft.ts";

interface VersionRow {
  key: string;
  name: string;
  number: number;
  bpmn: string;
}

/** By the unique key of definition and number. */
export const beginDraftCommand = command({
  name: "workflow.begin-draft",
  summary: { zh: "从已发布的流程新建草稿", en: "Begin a draft of a published process" },
  input: BeginDraft,
  output: DraftBegun,
  access: "workflow.manageProcesses",
  async load({ tx }, { processId, number }) {
    const { rows } = await sql<VersionRow>`
      select d.key, d.name, v.number, v.bpmn from kernel.process_definition d
      join kernel.process_version v on v.definition_id = d.id and v.number = coalesce(${number ?? null}::int, d.latest)
      where d.id = ${processId}`.execute(tx);
    return rows[0];
  },
  run({ input, record: { key, name, number, bpmn }, ...context }) {
    return beginDraft(context, { title: { key, name }, bpmn, from: { definitionId: input.processId, number } });
  },
});
