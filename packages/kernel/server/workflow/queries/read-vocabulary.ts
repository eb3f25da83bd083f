import { z } from "zod";
import { ProcessVocabulary } from "../../../contract/workflow/index.ts";
import { query, sql } from "../../base/index.ts";
import { actionsOf } from "../module.ts";

/** Only business roles: administrators handle no papers, so no rule finds them. Processes by their unique key. */
export const readVocabulary = query({
  name: "workflow.read-vocabulary",
  summary: { zh: "查看可用于流程的角色、动作和流程", en: "See which roles, actions and processes a process can name" },
  input: z.object({}),
  output: ProcessVocabulary,
  access: "workflow.manageProcesses",
  async run({ db, services }) {
    const { rows } = await sql<{ id: string; zh: string; en: string }>`
      select id, name_zh as zh, name_en as en from kernel.role where duty = 'business'
      order by built_in desc, id limit 1000`.execute(db);
    const roles = rows.map(({ id, ...name }) => ({ id, name }));
    const { rows: processes } = await sql<{ key: string; name: string }>`
      select key, name from kernel.process_definition where latest > 0 order by key limit 1000`.execute(db);
    return { roles, actions: [...actionsOf(services).keys()].sort(), processes };
  },
});
