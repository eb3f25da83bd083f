import { z } from "zod";
import { pageRequest } from "../../../contract/base/index.ts";
import { ProcessPage, type ProcessView } from "../../../contract/workflow/index.ts";
import { decodeCursor, keysetPage, query, sql } from "../../base/index.ts";
import { nameIn } from "../compile/names.ts";

interface ProcessRow extends Omit<ProcessView, "publishedAt"> {
  nameEn: string | null;
  published_at: Date;
}

/** By process_definition_key. */
export const listProcesses = query({
  name: "workflow.list-processes",
  summary: { zh: "查看流程", en: "List processes" },
  input: z.object(pageRequest),
  output: ProcessPage,
  access: "workflow.manageProcesses",
  async run({ db, actor, input }) {
    const after = decodeCursor(input.cursor, z.tuple([z.string()]));
    const { rows } = await sql<ProcessRow>`
      select d.id, d.key, d.name, v.graph ->> 'nameEn' as "nameEn", d.latest, v.published_at, n.name as "publishedBy"
      from kernel.process_definition d
      join kernel.process_version v on v.definition_id = d.id and v.number = d.latest
      left join kernel.person n on n.id = v.published_by
      where d.key > ${after?.[0] ?? ""} order by d.key limit ${input.limit + 1}`.execute(db);
    const keysOf = ({ key }: ProcessRow) => [key];
    return keysetPage(rows, input.limit, keysOf, ({ published_at, name, nameEn, ...row }) => ({
      ...row,
      name: nameIn({ name, nameEn: nameEn ?? undefined }, actor.language),
      publishedAt: published_at.toISOString(),
    }));
  },
});
