export { auditErrors } from "./errors.ts";
export { noteValue, noteWord } from "./note-words.ts";
export { auditPermissions } from "./permissions.ts";
export {
  AuditCheck,
  AuditCheckResult,
  AuditEvents,
  AuditFault,
  AuditFilter,
  AuditPage,
  AuditRow,
  AuditSeal,
  auditFilter,
} from "./schemas.ts";
