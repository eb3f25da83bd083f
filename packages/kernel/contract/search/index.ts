export { searchErrors } from "./errors.ts";
export { searchPermissions } from "./permissions.ts";
export { longestQuestion, Marked, SearchHit, SearchKind, SearchPage, SearchRequest } from "./schemas.ts";
