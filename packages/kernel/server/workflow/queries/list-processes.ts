import { z } from "zod";
import { pageRequest } from "../../../contract/base/index.ts";
import {
  countCap,
  ProcessPage,
  ProcessVersions,
  type ProcessVersionView,
  type ProcessView,
} from "../../../contract/workflow/index.ts";
import { decodeCursor, keysetPage, notFound, query, sql } from "../../base/index.ts";
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

const onProcess = z.object({ processId: z.uuid() });

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
  input: onProcess,
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

export const readProcessVersion = query({
  name: "workflow.read-process-version",
  summary: { zh: "查看流程图", en: "Read the file of a process's version" },
  input: z.object({ ...onProcess.shape, number: z.coerce.number().int().min(1).max(2_000_000_000) }),
  output: z.object({ number: z.int(), bpmn: z.string() }),
  access: "workflow.manageProcesses",
  async run({ db, input }) {
    const { rows } = await sql<{ number: number; bpmn: string }>`
      select number, bpmn from kernel.process_version
      where definition_id = ${input.processId} and number = ${input.number}`.execute(db);
    if (!rows[0]) throw notFound();
    return rows[0];
  },
});
