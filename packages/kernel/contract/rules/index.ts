export { rulesErrors } from "./errors.ts";
export { rulesPermissions } from "./permissions.ts";
export { RuleSetDetails, RuleSetVersion, RuleSetView, workingTime } from "./schemas.ts";
