export { type CompileFaultCode, compileFaults } from "./compile-faults.ts";
export { type WorkflowErrorCode, workflowErrors } from "./errors.ts";
export { type WorkflowEvent, type WorkflowEventName, workflowEvents } from "./events.ts";
export * from "./inputs.ts";
export { tzModdle, tzNamespace } from "./moddle.ts";
export { type WorkflowPermission, workflowPermissions } from "./permissions.ts";
export { unsupportedElements } from "./unsupported.ts";
export * from "./views.ts";
export * from "./words.ts";
