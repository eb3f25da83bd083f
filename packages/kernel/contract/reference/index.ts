export { referenceErrors } from "./errors.ts";
export { Link, LinkPage, Reference, ReferenceList, ResolvedReference, referenceText } from "./schemas.ts";
