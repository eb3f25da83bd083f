export { type AuditEvent, auditEvents } from "./events.ts";
export { eventsPage } from "./events-page.ts";
export { auditFloor } from "./floor.ts";
export { sealAll } from "./seal-batch.ts";
export { type VerifyResult, verifyAudit } from "./verify.ts";
export { newestSeal } from "./verify-seals.ts";
