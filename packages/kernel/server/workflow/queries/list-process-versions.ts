import { z } from "zod";
import { countCap, ProcessVersions, type ProcessVersionView } from "../../../contract/workflow/index.ts";
import { notFound, query, sql } from "../../base/index.ts";
import { nameIn } from "../compile/names.ts";

interface VersionRow extends Omit<ProcessVersionView, "publishedAt"> {
  /** Of the process. */
  name: string;
  nameEn: string | null;
  published_at: Date;
}

/** By the unique key of definition and number; running cases by process_instance_version. */
export const listProcessVersions = query({
  name: "workflow.list-process-versions",
  summary: { zh: "查看流程的各个版本", en: "List the versions of a process" },
  input: z.object({ processId: z.uuid() }),
  output: ProcessVersions,
  access: "workflow.manageProcesses",
  async run({ db, actor, input }) {
    const { rows } = await sql<VersionRow>`
      select d.name, v.graph ->> 'nameEn' as "nameEn", v.id, v.number, v.published_at, n.name as "publishedBy",
        (select count(*)::int from (select from kernel.process_instance i
          where i.version_id = v.id and i.status in ('running', 'suspended') limit ${countCap}) as c) as running
      from kernel.process_version v join kernel.process_definition d on d.id = v.definition_id
      left join kernel.person n on n.id = v.published_by
      where v.definition_id = ${input.processId} order by v.number desc limit 200`.execute(db);
    const [newest] = rows;
    if (!newest) throw notFound();
    return {
      name: nameIn({ name: newest.name, nameEn: newest.nameEn ?? undefined }, actor.language),
      versions: rows.map(({ published_at, id, number, publishedBy, running }) => ({
        ...{ id, number, publishedBy, running },
        publishedAt: published_at.toISOString(),
      })),
    };
  },
});
