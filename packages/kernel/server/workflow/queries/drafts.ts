import { z } from "zod";
import { pageRequest } from "../../../contract/base/index.ts";
import {
  CheckRequest,
  countCap,
  type DraftItem,
  DraftPage,
  DraftView,
  OnDraft,
  ProcessCheck,
  ProcessesCheck,
  PublishManyRequest,
} from "../../../contract/workflow/index.ts";
import { type Db, decodeCursor, keysetPage, notFound, query, sql } from "../../base/index.ts";
import { checkProcess } from "../operations/check-process.ts";
import { checkProcesses } from "../operations/check-processes.ts";
import { readDraft } from "../store/drafts.ts";

interface ItemRow extends Omit<DraftItem, "updatedAt"> {
  updatedAt: Date;
}

/** By process_draft_updated, the newest first. */
export const listDrafts = query({
  name: "workflow.list-drafts",
  summary: { zh: "查看流程草稿", en: "List process drafts" },
  input: z.object(pageRequest),
  output: DraftPage,
  access: "workflow.manageProcesses",
  async run({ db, input }) {
    const after = decodeCursor(input.cursor, z.tuple([z.iso.datetime(), z.uuid()]));
    const from = after ? sql`where (t.updated_at, t.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``;
    const { rows } = await sql<ItemRow>`
      select t.id, t.key, t.name, t.definition_id as "processId", t.based_on as "basedOn",
        t.updated_at as "updatedAt", n.name as "updatedBy"
      from kernel.process_draft t left join kernel.person n on n.id = t.updated_by
      ${from} order by t.updated_at desc, t.id desc limit ${input.limit + 1}`.execute(db);
    const keysOf = ({ updatedAt, id }: ItemRow) => [updatedAt.toISOString(), id];
    return keysetPage(rows, input.limit, keysOf, ({ updatedAt, ...row }) => ({
      ...row,
      updatedAt: updatedAt.toISOString(),
    }));
  },
});

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
      faults: await checkProcess(db, services, draft.bpmn),
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

export const checkProcessQuery = query({
  name: "workflow.check-process",
  summary: { zh: "检查流程", en: "Check a process file" },
  input: CheckRequest,
  output: ProcessCheck,
  access: "workflow.manageProcesses",
  run: async ({ db, services, input }) => ({ faults: await checkProcess(db, services, input.bpmn) }),
});

export const checkProcessesQuery = query({
  name: "workflow.check-processes",
  summary: { zh: "检查多个流程", en: "Check several process files" },
  input: PublishManyRequest,
  output: ProcessesCheck,
  access: "workflow.manageProcesses",
  run: ({ db, services, input }) => checkProcesses(db, services, input.files),
});
