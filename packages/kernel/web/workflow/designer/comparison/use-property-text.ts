import { useQuery } from "@tanstack/react-query";
import { useBilingual } from "../../../base/index.ts";
import { finds } from "../model/rule.ts";
import { vocabularyQuery } from "../queries.ts";
import { useText } from "../text.ts";
import { partsOf } from "./parts.ts";

const named = {
  finish: ["one", "anyOf", "allOf", "share"],
  order: ["parallel", "sequential"],
  opinion: ["required", "optional", "none"],
  onEmpty: ["administrator", "skip", "refuse"],
  onSame: ["keep", "skip"],
  late: ["remind", "escalate", "passOn"],
} as const;
const units = ["case", "superior", "drafter", "previous"] as const;

/** Tells what a property said in words; what has none is told as it is written. */
export function usePropertyText() {
  const text = useText();
  const bilingual = useBilingual();
  const { data } = useQuery(vocabularyQuery);

  function tellRule(written: Record<string, string>): string {
    const find = finds.find((one) => one === written.find);
    if (!find) return Object.values(written).join(" ");
    const role = data?.roles.find(({ id }) => id === written.role);
    const unit = find === "role" ? units.find((one) => one === written.of) : undefined;
    const details = [
      unit && text(`place.unit.${unit}`),
      role ? bilingual(role.name) : written.role,
      written.field,
      written.step,
      written.ids,
    ].filter(Boolean);
    return details.length === 0 ? text(`find.${find}`) : `${text(`find.${find}`)}（${details.join(" ")}）`;
  }

  return (what: string, value: string | null): string => {
    if (value === null) return text("compare.nothing");
    if (what === "Handlers") return partsOf(value).map(tellRule).join("；");
    if (what === "Choice")
      return partsOf(value)
        .map(({ name, value: choice }) => `${name ?? choice}（${choice}）`)
        .join("、");
    for (const [property, values] of Object.entries(named)) {
      const known = property === what && (values as readonly string[]).includes(value);
      if (known) return text(`${property}.${value}` as Parameters<typeof text>[0]);
    }
    const time = /^([\d.]+) *(day|hour)s?$/.exec(value);
    return time ? `${time[1]} ${text(time[2] === "day" ? "days" : "hours")}` : value;
  };
}
