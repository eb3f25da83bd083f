import { DraftSaved, SaveDraft } from "../../../contract/workflow/index.ts";
import { command, sql } from "../../base/index.ts";
import { processTitle } from "../compile/process-title.ts";
import { checkProcess } from "../operations/check-process.ts";
import { lockDraft } from "../store/drafts.ts";

/** Saves whatever is drawn and lists what keeps it from being published. */
export const saveDraft = command({
  name: "workflow.save-draft",
  summary: { zh: "保存流程草稿", en: "Save a process draft" },
  input: SaveDraft,
  output: DraftSaved,
  access: "workflow.manageProcesses",
  prepare: async ({ input, services }) => ({
    title: await processTitle(input.bpmn),
    check: await checkProcess(services.db, services, input.bpmn),
  }),
  load: ({ tx }, { draftId }) => lockDraft(tx, draftId),
  version: (draft) => draft.version,
  async run({ tx, now, actor, input, record, prepared, subject }) {
    const { key, name } = prepared.title ?? record;
    const version = record.version + 1;
    await sql`
      update kernel.process_draft set key = ${key}, name = ${name}, bpmn = ${input.bpmn}, version = ${version},
        updated_at = ${now}, updated_by = ${actor.personId} where id = ${record.id}`.execute(tx);
    subject({ type: "process-draft", id: record.id });
    return { version, key, name, updatedAt: now.toISOString(), ...prepared.check };
  },
});
