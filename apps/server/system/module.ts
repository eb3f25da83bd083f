import { defineModule, get, post } from "@tz/kernel/server/base";
import { readDemoFilling } from "./demo-filling.ts";
import { systemErrors } from "./errors.ts";
import { auditHealth } from "./health/audit.ts";
import { backupHealth } from "./health/backup.ts";
import { channelsHealth } from "./health/channels.ts";
import { databaseHealth } from "./health/database.ts";
import { diskHealth } from "./health/disk.ts";
import { fontsHealth } from "./health/fonts.ts";
import { jobsHealth } from "./health/jobs.ts";
import { readSystemHealth } from "./health/read-health.ts";
import { retryJob } from "./jobs/retry-job.ts";
import { retryJobs } from "./jobs/retry-jobs.ts";
import { metricsRoute } from "./metrics.ts";
import { tellFailures } from "./tell-failures.ts";

/** How the installation itself is doing. */
export const systemModule = defineModule({
  name: "system",
  migrations: new URL("./migrations/", import.meta.url),
  permissions: {
    "server.health": { zh: "查看系统运行状况", en: "See system health", roles: ["systemAdministrator"] },
    "server.retryJobs": { zh: "重新执行失败的后台任务", en: "Do failed jobs again", roles: ["systemAdministrator"] },
  },
  errors: systemErrors,
  events: {
    "demo.applications-written": { zh: "演示申请办理完毕", en: "The demo's applications were handled" },
    "demo.archives-filled": { zh: "演示历年档案归档完毕", en: "The demo's papers of former years were archived" },
    "demo.fonds": { zh: "为演示单位设立全宗", en: "The demo's units got their fonds" },
    "demo.papers-written": { zh: "演示公文办理完毕", en: "The demo's documents were handled" },
    "demo.seed-city": { zh: "建立演示城市", en: "The demo city was made" },
    "server.tell-failures": { zh: "告知系统管理员后台故障", en: "System administrators were told of failures" },
    "server.rotate-key": { zh: "更换密钥", en: "The key of secrets was changed" },
    "server.replace-lost-key": { zh: "密钥丢失后重建", en: "A lost key of secrets was replaced" },
  },
  jobs: { "server.tell-failures": tellFailures },
  cron: [{ job: "server.tell-failures", at: "*/10 * * * *" }],
  health: [databaseHealth, jobsHealth, auditHealth, diskHealth, fontsHealth, channelsHealth, backupHealth],
  routes: [
    metricsRoute,
    get("/api/system/health", readSystemHealth),
    post("/api/system/jobs/retry", retryJobs),
    post("/api/system/jobs/:id/retry", retryJob),
    get("/api/demo", readDemoFilling),
  ],
});
