import { Facts } from "@tz/ui";
import type { SecuritySettings } from "../../../../contract/access/index.ts";
import { useBilingual, useSignInWays } from "../../../base/index.ts";
import { useText } from "../text.ts";
import { useRoleNames } from "../use-role-names.ts";

type NumberRule = Exclude<keyof SecuritySettings, "methods">;

/** Every rule with the bounds that it may be set within. */
export const securityRules: readonly { name: NumberRule; least: number; most: number }[] = [
  { name: "passwordMinLength", least: 8, most: 64 },
  { name: "passwordClasses", least: 3, most: 4 },
  { name: "passwordHistory", least: 1, most: 24 },
  { name: "passwordMaxAgeDays", least: 1, most: 180 },
  { name: "dormantAfterDays", least: 30, most: 180 },
  { name: "lockAfterFailures", least: 3, most: 10 },
  { name: "lockMinutes", least: 10, most: 1440 },
  { name: "addressFailures", least: 10, most: 1000 },
  { name: "addressMinutes", least: 1, most: 1440 },
  { name: "idleMinutes", least: 5, most: 60 },
  { name: "sessionHours", least: 1, most: 24 },
];

/** The rules as they stand. */
export function SecurityRules({ settings }: { settings: SecuritySettings }) {
  const text = useText();
  const bilingual = useBilingual();
  const ways = useSignInWays();
  const roles = useRoleNames();
  const numbers = securityRules.map(({ name }) => ({ label: text(`rule.${name}`), value: String(settings[name]) }));
  const further = ways.map(({ method, label }) => {
    const rule = settings.methods[method];
    const required = (rule?.requiredRoles ?? []).map((role) => roles.get(role) ?? role).join(text("comma"));
    const value = required ? text("method.requiredOf", { roles: required }) : text("method.allowed");
    return { label: bilingual(label), value: rule?.allowed ? value : text("method.off") };
  });
  return <Facts facts={[...numbers, ...further]} />;
}
