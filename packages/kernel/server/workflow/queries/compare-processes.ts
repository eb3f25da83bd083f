import { z } from "zod";
import { OnDraft, ProcessComparison } from "../../../contract/workflow/index.ts";
import { type Db, notFound, query, sql } from "../../base/index.ts";
import { compareProcesses } from "../compile/compare.ts";
import { readDraft } from "../store/drafts.ts";

const number = z.coerce.number().int().min(1).max(2_000_000_000);

export const compareVersions = query({
  name: "workflow.compare-versions",
  summary: { zh: "比较流程的两个版本", en: "Compare two versions of a process" },
  input: z.object({ processId: z.uuid(), before: number, after: number }),
  output: ProcessComparison,
  access: "workflow.manageProcesses",
  async run({ db, input: { processId, before, after } }) {
    const [old, now] = [await bpmnOf(db, processId, before), await bpmnOf(db, processId, after)];
    return compared({ number: before, bpmn: old }, { number: after, bpmn: now });
  },
});

/** A draft against the newest version of its process; a new process has nothing to be compared with. */
export const compareDraft = query({
  name: "workflow.compare-draft",
  summary: { zh: "比较流程草稿与现行版本", en: "Compare a draft with the version in force" },
  input: OnDraft,
  output: ProcessComparison,
  access: "workflow.manageProcesses",
  async run({ db, input }) {
    const draft = await readDraft(db, input.draftId);
    if (!draft?.definitionId || draft.latest === null) throw notFound();
    const bpmn = await bpmnOf(db, draft.definitionId, draft.latest);
    return compared({ number: draft.latest, bpmn }, { number: null, bpmn: draft.bpmn });
  },
});

type Side = z.infer<typeof ProcessComparison>["before"];

const compared = async (before: Side, after: Side) => ({
  before,
  after,
  ...(await compareProcesses(before.bpmn, after.bpmn)),
});

/** By the unique key of definition and number. */
async function bpmnOf(db: Db, processId: string, version: number): Promise<string> {
  const { rows } = await sql<{ bpmn: string }>`
    select bpmn from kernel.process_version where definition_id = ${processId} and number = ${version}`.execute(db);
  if (!rows[0]) throw notFound();
  return rows[0].bpmn;
}
