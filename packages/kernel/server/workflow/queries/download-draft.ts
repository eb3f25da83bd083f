import { OnDraft } from "../../../contract/workflow/index.ts";
import { fileOf, notFound, rawRoute, sendDownload } from "../../base/index.ts";
import { readDraft } from "../store/drafts.ts";
import { downloadOf } from "./download-process.ts";

export const downloadDraft = rawRoute({
  method: "GET",
  path: "/api/process-drafts/:draftId/file",
  name: "workflow.download-draft",
  summary: { zh: "下载流程草稿文件", en: "Download a draft's file" },
  access: "workflow.manageProcesses",
  answers: fileOf("application/bpmn+xml"),
  input: OnDraft,
  async handler({ reply, services, input }) {
    const draft = await readDraft(services.db, input.draftId);
    if (!draft) throw notFound();
    return sendDownload(reply, Buffer.from(draft.bpmn), downloadOf(draft.name));
  },
});
