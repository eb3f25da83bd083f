import { type Actor, type Authenticate, newId } from "@tz/kernel/server/base";
import { type Client, clientFor } from "./client.ts";

/**
 * Believes a header that says who acts, for tests of floors that stand below sign-in or need an actor nobody could be:
 * `testApp({ modules, authenticate: () => standIn })`, then `standInFor(app.origin, { permissions })`.
 */
export const standIn: Authenticate = async ({ headers, ip }) => {
  const header = headers["x-test-actor"];
  if (typeof header !== "string") return undefined;
  const { permissions, ...actor } = JSON.parse(decodeURIComponent(header));
  return { ...actor, ip, permissions: new Set(permissions) };
};

export interface StandIn extends Partial<Omit<Actor, "permissions">> {
  permissions?: readonly string[];
}

/** A client for somebody with these properties; what is not named is made up. */
export function standInFor(origin: string, actor: StandIn = {}): Client & { personId: string } {
  const whole = {
    personId: newId(),
    name: "测试员",
    postId: newId(),
    postTitle: "科员",
    unitId: newId(),
    departmentId: null,
    roles: ["staff"],
    permissions: [],
    sessionId: newId(),
    language: "zh-CN",
    ...actor,
  };
  const header = encodeURIComponent(JSON.stringify(whole));
  return { ...clientFor(origin, { "x-test-actor": header }), personId: whole.personId };
}
