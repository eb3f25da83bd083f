import { auditErrors, auditPermissions } from "../../contract/audit/index.ts";
import { defineModule, get, post, type Services } from "../base/index.ts";
import { announceSeal } from "./announce-seal.ts";
import { checkTrail } from "./check-trail.ts";
import { readingEvents } from "./commands/record-reading.ts";
import { requestCheck } from "./commands/request-check.ts";
import { prepareMonths, prepareMonthsJob } from "./prepare-months.ts";
import { exportAudit } from "./queries/export-audit.ts";
import { exportSeal } from "./queries/export-seal.ts";
import { listAudit } from "./queries/list-audit.ts";
import { listEvents } from "./queries/list-events.ts";
import { readNewestCheck } from "./queries/read-newest-check.ts";
import { type Sealing, startSealing } from "./sealing.ts";

const sealings = new Map<Services, Sealing>();

export const auditFloor = defineModule({
  name: "audit",
  migrations: new URL("./migrations/", import.meta.url),
  routes: [
    get("/api/audit", listAudit),
    get("/api/audit/events", listEvents),
    get("/api/audit/check", readNewestCheck),
    post("/api/audit/check", requestCheck),
    exportAudit,
    exportSeal,
  ],
  permissions: auditPermissions,
  errors: auditErrors,
  events: { ...readingEvents, "audit.check": { zh: "校验审计记录", en: "The audit trail was checked" } },
  jobs: {
    "audit.prepare-months": prepareMonthsJob,
    "audit.announce-seal": announceSeal,
    "audit.check": checkTrail,
  },
  cron: [
    // Every night, so that two months of failures would still leave a month ahead.
    { job: "audit.prepare-months", at: "10 17 * * *" },
    { job: "audit.announce-seal", at: "0 * * * *" },
    // At half past two in China, when nobody waits for the processor.
    { job: "audit.check", at: "30 18 * * *" },
  ],
  async start(services) {
    // Without them rows go to the partition for the rest; the nightly job tries again.
    await prepareMonths(services.db, services.clock.now()).catch((error) =>
      services.log.warn({ err: error }, "the audit trail's months wait"),
    );
    sealings.set(services, startSealing(services));
  },
  async stop(services) {
    await sealings.get(services)?.stop();
    sealings.delete(services);
  },
});
