import { workflowErrors, workflowEvents, workflowPermissions } from "../../contract/workflow/index.ts";
import { defineModule, sql } from "../base/index.ts";
import { countedUse } from "../people/index.ts";
import { passOnLate } from "./jobs/escalate.ts";
import { prepareYears } from "./jobs/prepare-years.ts";
import { remind } from "./jobs/remind.ts";
import { remindSuspended } from "./jobs/remind-suspended.ts";
import { runBatch } from "./jobs/run-batch.ts";
import { runTimers } from "./jobs/run-timers.ts";
import { sweepPlans } from "./jobs/sweep-plans.ts";
import { instanceFiles } from "./operations/handwriting.ts";
import { publishFolders } from "./operations/publish-process.ts";
import { workflowReminderRules } from "./reminder-rules.ts";
import { workflowRoutes } from "./routes.ts";
import { sweepLeavers, workflowSubscribers } from "./subscribers.ts";

export const workflowFloor = defineModule({
  name: "workflow",
  schema: "kernel",
  migrations: new URL("./migrations/", import.meta.url),
  permissions: workflowPermissions,
  errors: workflowErrors,
  events: {
    ...workflowEvents,
    "workflow.remind": { zh: "提醒到期任务", en: "People were reminded of their tasks" },
    "workflow.hand-over": { zh: "移交离任人员的任务", en: "Tasks of somebody who left a post were handed over" },
    "workflow.pass-on": { zh: "逾期任务转送上级", en: "Overdue tasks were passed on" },
    "workflow.run-batch": { zh: "批量办理一件", en: "One of many was dealt with" },
    "workflow.timer": { zh: "定时环节到时", en: "A timer of a process went off" },
    "workflow.timer-refused": { zh: "定时环节未能执行", en: "A timer of a process could not be carried out" },
    "workflow.remind-suspended": { zh: "提醒暂停的流程", en: "People were reminded of suspended cases" },
  },
  ruleSets: [workflowReminderRules],
  routes: workflowRoutes,
  fileOwners: [instanceFiles],
  subscribers: workflowSubscribers,
  jobs: {
    "workflow.remind": remind,
    "workflow.remind-suspended": remindSuspended,
    "workflow.run-timers": runTimers,
    "workflow.sweep-leavers": sweepLeavers,
    "workflow.pass-on": passOnLate,
    "workflow.prepare-years": prepareYears,
    "workflow.sweep-plans": sweepPlans,
    "workflow.run-batch": runBatch,
  },
  cron: [
    { job: "workflow.remind", at: "* * * * *" },
    { job: "workflow.run-timers", at: "* * * * *" },
    // At nine in the morning of China.
    { job: "workflow.remind-suspended", at: "0 1 * * *" },
    { job: "workflow.sweep-leavers", at: "20 17 * * *" },
    { job: "workflow.sweep-plans", at: "35 17 * * *" },
    { job: "workflow.prepare-years", at: "50 18 1 * *" },
  ],
  unitUses: [
    countedUse(
      "{count}项未办结的任务",
      "{count} {count, open task|open tasks}",
      // Index task_unit.
      (id) => sql`select count(*)::int as count from kernel.task where unit_id = ${id} and state = 'open'`,
    ),
  ],
  start: publishFolders,
});
