import { useQuery } from "@tanstack/react-query";
import type { ProcessComparison } from "../../../../contract/workflow/index.ts";
import { useBilingual } from "../../../base/index.ts";
import { finds } from "../model/rule.ts";
import { namesQuery, vocabularyQuery } from "../queries.ts";
import { useText } from "../text.ts";
import { idsIn, partsOf } from "./parts.ts";

const named = {
  finish: ["one", "anyOf", "allOf", "share"],
  order: ["parallel", "sequential"],
  opinion: ["required", "optional", "none"],
  onEmpty: ["administrator", "skip", "refuse"],
  onSame: ["keep", "skip"],
  late: ["remind", "escalate", "passOn"],
} as const;
/** Properties that name elements of the drawing. */
const naming = ["sourceRef", "targetRef", "attachedToRef", "default", "routes"];
const units = ["case", "superior", "drafter", "previous"] as const;

/** Tells what a property said in words, elements and people by their names; what has no words is told as it is written. */
export function usePropertyText(changes: ProcessComparison["changes"], names: ProcessComparison["names"]) {
  const text = useText();
  const bilingual = useBilingual();
  const { data } = useQuery(vocabularyQuery);
  const { data: things = [] } = useQuery(namesQuery(idsIn(changes)));
  const called = (written = "") =>
    written
      .split(/[\s,]+/)
      .map((id) => names[id] ?? things.find((thing) => thing.id === id)?.name ?? id)
      .join(text("comma"));

  function tellRule(written: Record<string, string>): string {
    const find = finds.find((one) => one === written.find);
    if (!find) return Object.values(written).join(" ");
    const role = data?.roles.find(({ id }) => id === written.role);
    const unit = find === "role" ? units.find((one) => one === written.of) : undefined;
    const details = [
      unit && text(`place.unit.${unit}`),
      role ? bilingual(role.name) : written.role,
      written.field,
      called(written.step),
      called(written.ids),
    ].filter(Boolean);
    return details.length === 0 ? text(`find.${find}`) : `${text(`find.${find}`)}（${details.join(" ")}）`;
  }

  return (what: string, value: string | null): string => {
    if (value === null) return text("compare.nothing");
    if (naming.includes(what)) return called(value);
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
