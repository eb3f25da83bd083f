export { referenceFloor } from "./floor.ts";
export { linkReference, type NewLink, unlinkReference } from "./link-reference.ts";
export { type LinkEnd, type LinkPlace, linksOf } from "./links-of.ts";
export { type ReferenceTarget, type ReferenceTitle, resolveReferences } from "./resolve.ts";
