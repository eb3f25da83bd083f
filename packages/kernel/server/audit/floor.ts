import { auditErrors, auditPermissions } from "../../contract/audit/index.ts";
import { defineModule, type Services } from "../base/index.ts";
import { prepareMonths, prepareMonthsJob } from "./prepare-months.ts";
import { type Sealing, startSealing } from "./sealing.ts";

const sealings = new Map<Services, Sealing>();

export const auditFloor = defineModule({
  name: "audit",
  migrations: new URL("./migrations/", import.meta.url),
  permissions: auditPermissions,
  errors: auditErrors,
  jobs: { "audit.prepare-months": prepareMonthsJob },
  // Every night, so that two months of failures would still leave a month ahead.
  cron: [{ job: "audit.prepare-months", at: "10 17 * * *" }],
  async start(services) {
    await prepareMonths(services.db, services.clock.now());
    sealings.set(services, startSealing(services));
  },
  async stop(services) {
    await sealings.get(services)?.stop();
    sealings.delete(services);
  },
});
