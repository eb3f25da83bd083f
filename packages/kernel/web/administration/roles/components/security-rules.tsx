import { Facts } from "@tz/ui";
import type { SecuritySettings } from "../../../../contract/access/index.ts";
import { useText } from "../text.ts";

/** Every rule with the bounds that it may be set within. */
export const securityRules: readonly { name: keyof SecuritySettings; least: number; most: number }[] = [
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
  return (
    <Facts facts={securityRules.map(({ name }) => ({ label: text(`rule.${name}`), value: String(settings[name]) }))} />
  );
}
