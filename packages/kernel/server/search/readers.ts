import { createHash } from "node:crypto";
import type { Actor } from "../base/index.ts";

/** Somebody, or a kind of somebody, who may find a record; made by `reader`. */
export type ReaderToken = string & { readonly brand?: "ReaderToken" };

/** Names who may find a record. */
export const reader = {
  /** Every member of staff; the three administrators are none. */
  staff: "staff" as ReaderToken,
  person: (personId: string): ReaderToken => `person:${personId}`,
  post: (postId: string): ReaderToken => `post:${postId}`,
  department: (departmentId: string): ReaderToken => `department:${departmentId}`,
  unit: (unitId: string): ReaderToken => `unit:${unitId}`,
  /** Holders of a role in one unit: its clerks, its leaders. */
  roleInUnit: (role: string, unitId: string): ReaderToken => `role:${role}:${unitId}`,
};

/** Everything that the actor, in the post they act in, counts as. Empty for who is not staff: they find nothing. */
export function tokensOf(actor: Actor): ReaderToken[] {
  if (!actor.roles.includes("staff")) return [];
  return [
    reader.staff,
    reader.person(actor.personId),
    reader.post(actor.postId),
    reader.unit(actor.unitId),
    ...(actor.departmentId === null ? [] : [reader.department(actor.departmentId)]),
    ...actor.roles.map((role) => reader.roleInUnit(role, actor.unitId)),
  ];
}

/**
 * Tokens as they stand in the index: 64 bits of their SHA-256 as a signed number in decimal. Two tokens in one number
 * (one chance in billions, and the module's own check behind it) would show nobody anything.
 */
export function readerKeys(tokens: readonly ReaderToken[]): string[] {
  return [...new Set(tokens)].map((token) => createHash("sha256").update(token).digest().readBigInt64BE().toString());
}
