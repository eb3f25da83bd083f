import { defineModule, get } from "@tz/kernel/server/base";
import { metricsRoute } from "./metrics.ts";
import { readSystemHealth } from "./system-health.ts";

/** How the installation itself is doing. */
export const systemModule = defineModule({
  name: "system",
  migrations: new URL("./migrations/", import.meta.url),
  permissions: {
    "server.health": { zh: "查看系统运行状况", en: "See system health", roles: ["systemAdministrator"] },
  },
  routes: [metricsRoute, get("/api/system/health", readSystemHealth)],
});
