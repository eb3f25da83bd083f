import { type Tx, tables } from "../../base/index.ts";
import { lockedSettings } from "../password/settings.ts";
import type { AccessTables } from "../tables.ts";

const access = tables<AccessTables>();

/** Asks a role for no certain way to sign in any more: for the console, when nobody in it can sign in so. */
export async function liftRequirement(tx: Tx, role: string, reason: string, now: Date): Promise<void> {
  const { version, settings } = await lockedSettings(tx);
  const rules = Object.entries(settings.methods);
  if (!rules.some(([, { requiredRoles }]) => requiredRoles.includes(role))) return;
  const methods = Object.fromEntries(
    rules.map(([name, rule]) => [name, { ...rule, requiredRoles: rule.requiredRoles.filter((one) => one !== role) }]),
  );
  await access(tx)
    .insertInto("kernel.security_setting")
    .values({ version: version + 1, settings: { ...settings, methods }, reason, created_at: now, created_by: null })
    .execute();
}
