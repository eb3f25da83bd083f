import type { Actor } from "@tz/kernel/server/base";

/** What everybody in an office may do. */
export const staff = ["documents.read", "documents.draft"];

/** Somebody of a unit, for tests of who may do what. */
export function person(personId: string, unitId: string, permissions: readonly string[] = staff): Actor {
  return {
    personId,
    name: personId,
    postId: `${personId}-post`,
    postTitle: "",
    unitId,
    departmentId: null,
    roles: [],
    permissions: new Set(permissions),
    sessionId: "s",
    ip: "",
    language: "zh-CN",
  };
}
