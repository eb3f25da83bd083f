import { z } from "zod";
import { NamesAnswer, NamesRequest, ProcessVocabulary } from "../../../contract/workflow/index.ts";
import { query, sql } from "../../base/index.ts";
import { actionsOf } from "../module.ts";

/** Only business roles: administrators handle no papers, so no rule finds them. */
export const readVocabulary = query({
  name: "workflow.read-vocabulary",
  summary: { zh: "查看可用于流程的角色和动作", en: "See which roles and actions a process can name" },
  input: z.object({}),
  output: ProcessVocabulary,
  access: "workflow.manageProcesses",
  async run({ db, services }) {
    const { rows } = await sql<{ id: string; zh: string; en: string }>`
      select id, name_zh as zh, name_en as en from kernel.role where duty = 'business'
      order by built_in desc, id limit 1000`.execute(db);
    const roles = rows.map(({ id, ...name }) => ({ id, name }));
    return { roles, actions: [...actionsOf(services).keys()].sort() };
  },
});

/** By the primary keys. */
export const nameThings = query({
  name: "workflow.name-things",
  summary: {
    zh: "查看流程中引用的人员、岗位和单位的名称",
    en: "Name the persons, posts and units that a process refers to",
  },
  input: NamesRequest,
  output: NamesAnswer,
  access: "workflow.manageProcesses",
  async run({ db, input: { ids } }) {
    const { rows } = await sql<z.infer<typeof NamesAnswer>["names"][number]>`
      select n.id, 'person' as kind, n.name, '' as place from kernel.person n where n.id = any (${ids}::uuid[])
      union all select p.id, 'post', n.name, concat_ws(' ', u.short_name, p.title) from kernel.post p
        join kernel.person n on n.id = p.person_id join kernel.unit u on u.id = p.unit_id where p.id = any (${ids}::uuid[])
      union all select u.id, 'unit', u.name, '' from kernel.unit u where u.id = any (${ids}::uuid[])
      union all select d.id, 'department', d.name, u.short_name from kernel.department d
        join kernel.unit u on u.id = d.unit_id where d.id = any (${ids}::uuid[])`.execute(db);
    return { names: rows };
  },
});
