import { z } from "zod";
import { EndDraft } from "../../../contract/workflow/index.ts";
import { command } from "../../base/index.ts";
import { deleteDraft, lockDraft } from "../store/drafts.ts";

export const discardDraft = command({
  name: "workflow.discard-draft",
  summary: { zh: "删除流程草稿", en: "Delete a process draft" },
  input: EndDraft,
  output: z.object({}),
  access: "workflow.manageProcesses",
  load: ({ tx }, { draftId }) => lockDraft(tx, draftId),
  version: (draft) => draft.version,
  async run({ tx, record, subject, note }) {
    await deleteDraft(tx, record.id);
    subject({ type: "process-draft", id: record.id });
    note({ key: record.key });
    return {};
  },
});
