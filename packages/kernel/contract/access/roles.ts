import { z } from "zod";
import { bilingual, builtInRoles } from "../base/index.ts";

/** What a person's roles are for. Nobody's roles are of two duties: the three administrators (三员) are separated. */
export const duties = ["business", "systemAdministrator", "securityAdministrator", "auditAdministrator"] as const;
export const Duty = z.enum(duties);
export type Duty = z.infer<typeof Duty>;

export const RoleView = z
  .object({
    id: z.string(),
    name: bilingual,
    duty: Duty,
    builtIn: z.boolean(),
    /** What it holds now, in the order of their names. */
    permissions: z.array(z.string()),
    version: z.int(),
    /** What the reader may do with it: an administrator's role cannot be changed by anybody. */
    may: z.array(z.enum(["changePermissions", "rename", "remove", "grant"])),
  })
  .meta({ id: "Role" });
export type RoleView = z.infer<typeof RoleView>;

/** One permission of the platform, generated from what the modules declare. */
export const PermissionView = z
  .object({
    name: z.string(),
    words: bilingual,
    /** The module that asks for it. */
    module: z.string(),
    /** Built-in roles that hold it unless changed. */
    defaultRoles: z.array(z.enum(builtInRoles)),
    /** An administrator's permission goes into no other role. */
    administrative: z.boolean(),
  })
  .meta({ id: "Permission" });
export type PermissionView = z.infer<typeof PermissionView>;

/** A post that holds a role. */
export const RoleHolder = z
  .object({
    postId: z.uuid(),
    postTitle: z.string(),
    personId: z.uuid(),
    personName: z.string(),
    unitId: z.uuid(),
    unitName: z.string(),
  })
  .meta({ id: "RoleHolder" });
export type RoleHolder = z.infer<typeof RoleHolder>;

export const PostRoles = z
  .object({ postId: z.uuid(), personId: z.uuid(), personName: z.string(), roles: z.array(z.string()) })
  .meta({ id: "PostRoles" });
export type PostRoles = z.infer<typeof PostRoles>;

/** A unit in which nobody holds a permission. */
export const UnitWithoutHolder = z
  .object({
    id: z.uuid(),
    name: z.string(),
    staffed: z.boolean().describe("somebody works there, to whom a role can be given"),
  })
  .meta({ id: "UnitWithoutHolder" });
export type UnitWithoutHolder = z.infer<typeof UnitWithoutHolder>;
