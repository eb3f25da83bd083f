import { Facts } from "@tz/ui";
import { type RuleField, valueAt } from "../schema.ts";
import { type Text, useText } from "../text.ts";

/** The values of a rule set in words. */
export function RuleValues({ fields, value }: { fields: readonly RuleField[]; value: unknown }) {
  const text = useText();
  const facts = fields.map((field) => ({
    label: field.label,
    value: inWords(text, valueAt(value, field.path), field),
  }));
  return <Facts facts={facts} />;
}

function inWords(text: Text, value: unknown, { kind }: RuleField): string {
  if (kind === "flag") return text(value ? "yes" : "no");
  if (kind === "json") return JSON.stringify(value);
  if (kind !== "time") return String(value ?? "");
  const { days, hours } = (value ?? {}) as { days?: number; hours?: number };
  return [days && `${days} ${text("rules.days")}`, hours && `${hours} ${text("rules.hours")}`]
    .filter(Boolean)
    .join(" ");
}
