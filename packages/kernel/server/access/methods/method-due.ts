import type { SecuritySettings, SessionMethod } from "../../../contract/access/index.ts";

/** Sessions of programs, and of a demo's one click, are asked for nothing. */
const free: ReadonlySet<string> = new Set(["system", "demo"]);

/** What decides it: how somebody signed in, and as what they act. */
interface Acting {
  method: SessionMethod;
  roles: readonly string[];
}

/** The way to sign in that one of these roles asks for, where the session began in none of those; the first by name. */
export function methodDueOf({ method, roles }: Acting, settings: Pick<SecuritySettings, "methods">): string | null {
  if (free.has(method)) return null;
  const required = Object.entries(settings.methods)
    .filter(([, rule]) => rule.allowed && rule.requiredRoles.some((role) => roles.includes(role)))
    .map(([name]) => name)
    .sort();
  return required.includes(method) ? null : (required[0] ?? null);
}
