import { queryOptions } from "@tanstack/react-query";
import type { PermissionView, RoleView } from "../../../contract/access/index.ts";
import type { Page } from "../../../contract/base/index.ts";
import { api } from "../../base/index.ts";

export const rolesKey = ["roles"] as const;
/** The posts that hold a role. */
export const holdersKey = ["holders"] as const;
/** The units in which nobody can accept papers. */
export const unservedKey = ["unservedUnits"] as const;

const most = 200; // an office has dozens of roles

/** All roles, the built-in ones first. */
export const rolesQuery = queryOptions({
  queryKey: rolesKey,
  queryFn: async ({ signal }) => (await api.get<Page<RoleView>>("/api/roles", { limit: most }, signal)).items,
});

/** Every permission, by the module that asks for it. */
export const permissionsQuery = queryOptions({
  queryKey: ["permissions"],
  queryFn: async ({ signal }) => (await api.get<{ items: PermissionView[] }>("/api/permissions", {}, signal)).items,
  staleTime: Number.POSITIVE_INFINITY, // they change with the program only
});
