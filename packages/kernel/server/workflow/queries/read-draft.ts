import { countCap, DraftView, OnDraft } from "../../../contract/workflow/index.ts";
import { type Db, notFound, query, sql } from "../../base/index.ts";
import { checkProcess } from "../operations/check-process.ts";
import { readDraft } from "../store/drafts.ts";

export const readDraftQuery = query({
  name: "workflow.read-draft",
  summary: { zh: "打开流程草稿", en: "Read a process draft" },
  input: OnDraft,
  output: DraftView,
  access: "workflow.manageProcesses",
  async run({ db, services, input }) {
    const draft = await readDraft(db, input.draftId);
    if (!draft) throw notFound();
    const { definitionId: processId, definitionKey: _, updatedAt, ...row } = draft;
    return {
      ...row,
      processId,
      updatedAt: updatedAt.toISOString(),
      running: processId ? await runningOn(db, processId) : 0,
      ...(await checkProcess(db, services, draft.bpmn)),
    };
  },
});

/** By process_instance_version; counts no further than the cap. */
async function runningOn(db: Db, processId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (
      select from kernel.process_instance i join kernel.process_version v on v.id = i.version_id
      where v.definition_id = ${processId} and i.status in ('running', 'suspended') limit ${countCap}) as running`.execute(
    db,
  );
  return rows[0]!.count;
}
