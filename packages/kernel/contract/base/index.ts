export { type BaseErrorCode, baseErrors, type ErrorCatalogue, type ErrorEntry } from "./errors.ts";
export { type Bilingual, type Language, languages, sentence } from "./language.ts";
export { type Page, type PageRequest, pageOf, pageRequest } from "./page.ts";
export { type BuiltInRole, builtInRoles, type PermissionCatalogue, type PermissionEntry } from "./permissions.ts";
export { pluralForm, withPlurals } from "./plural.ts";
export { type Fault, Problem } from "./problem.ts";
export { bilingual, csv, flag, instant } from "./values.ts";
