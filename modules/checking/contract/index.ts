export { checkingErrors } from "./errors.ts";
export { checkingPermissions } from "./permissions.ts";
export { CheckReport, formNames, mostBytes, sourceNames } from "./report.ts";
