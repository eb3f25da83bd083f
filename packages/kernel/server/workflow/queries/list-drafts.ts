import { z } from "zod";
import { pageRequest } from "../../../contract/base/index.ts";
import { type DraftItem, DraftPage } from "../../../contract/workflow/index.ts";
import { decodeCursor, keysetPage, query, sql } from "../../base/index.ts";

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
