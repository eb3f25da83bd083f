import type { Bilingual } from "./language.ts";

/**
 * The roles that come with the platform. The three administrators are separated (GB/T 22239-2019 8.1.4.2 d):
 * none is staff, none reads documents, none does another's work.
 */
export const builtInRoles = [
  "staff",
  "clerk",
  "leader",
  "officeDirector",
  "archivist",
  "systemAdministrator",
  "securityAdministrator",
  "auditAdministrator",
] as const;
export type BuiltInRole = (typeof builtInRoles)[number];

/** A permission's words, and the built-in roles that hold it unless the security administrator changes that. */
export interface PermissionEntry extends Bilingual {
  roles: readonly BuiltInRole[];
}
export type PermissionCatalogue = Record<string, PermissionEntry>;
