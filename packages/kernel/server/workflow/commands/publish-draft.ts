import { EndDraft, ProcessPublished } from "../../../contract/workflow/index.ts";
import { AppError, command, sql, type Tx } from "../../base/index.ts";
import { publishProcess } from "../operations/publish-process.ts";
import { type DraftRow, deleteDraft, lockDraft } from "../store/drafts.ts";

/** Publishes what is saved and ends the draft; a draft with faults stays as it is. */
export const publishDraft = command({
  name: "workflow.publish-draft",
  summary: { zh: "发布流程草稿", en: "Publish a process draft" },
  input: EndDraft,
  output: ProcessPublished,
  access: "workflow.manageProcesses",
  load: ({ tx }, { draftId }) => lockDraft(tx, draftId),
  version: (draft) => draft.version,
  async run({ record, ...context }) {
    await checkKey(context.tx, record);
    const { definitionId: id, key, name, number, isNew } = await publishProcess(context, record.bpmn);
    await deleteDraft(context.tx, record.id);
    context.subject({ type: "process", id });
    context.note({ key, number });
    return { id, key, name, number, isNew };
  },
});

/** A draft becomes a version of the process that it began from, or a process that is not there yet; never of another. */
async function checkKey(tx: Tx, { key, definitionKey }: DraftRow): Promise<void> {
  if (definitionKey !== null && definitionKey !== key)
    throw new AppError("workflow.draft_other_process", { key: definitionKey, wanted: key });
  if (definitionKey !== null) return;
  const { rows } = await sql<{ name: string }>`
    select name from kernel.process_definition where key = ${key} and latest > 0`.execute(tx);
  if (rows[0]) throw new AppError("workflow.process_key_taken", { key, name: rows[0].name });
}
