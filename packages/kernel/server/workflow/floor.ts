import { workflowErrors, workflowEvents, workflowPermissions } from "../../contract/workflow/index.ts";
import { defineModule, sql } from "../base/index.ts";
import { prepareYears } from "./jobs/prepare-years.ts";
import { remind } from "./jobs/remind.ts";
import { publishFolders } from "./operations/publish-process.ts";
import { workflowRoutes } from "./routes.ts";

export const workflowFloor = defineModule({
  name: "workflow",
  schema: "kernel",
  migrations: new URL("./migrations/", import.meta.url),
  permissions: workflowPermissions,
  errors: workflowErrors,
  events: workflowEvents,
  routes: workflowRoutes,
  jobs: { "workflow.remind": remind, "workflow.prepare-years": prepareYears },
  cron: [
    { job: "workflow.remind", at: "* * * * *" },
    { job: "workflow.prepare-years", at: "50 18 1 * *" },
  ],
  unitUses: [
    {
      words: { zh: "{count} 项未办结的任务", en: "{count} open tasks" },
      async count(tx, unitId) {
        const { rows } = await sql<{ count: number }>`
          select count(*)::int as count from kernel.task where unit_id = ${unitId} and state = 'open'`.execute(tx);
        return rows[0]!.count;
      },
    },
  ],
  start: publishFolders,
});
