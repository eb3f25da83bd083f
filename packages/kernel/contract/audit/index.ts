export { auditErrors } from "./errors.ts";
export { auditPermissions } from "./permissions.ts";
export { AuditEvents, AuditFilter, AuditPage, AuditRow, AuditSeal, auditFilter } from "./schemas.ts";
