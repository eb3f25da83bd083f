import type { FilterField } from "@tz/ui";
import type { Text } from "../text.ts";
import { checkTones, itemTones } from "../tones.ts";

/** The filters of the catalogue, by their names in the address and in the API. */
export const catalogueFilterNames = ["scope", "text", "year", "retention", "state", "check"] as const;

const YEARS = 30;

/** The fields of the filters; `retention` options come in the reader's language. */
export function catalogueFields(
  text: Text,
  retention: { value: string; label: string }[],
  thisYear: number,
): FilterField[] {
  const years = Array.from({ length: YEARS }, (_, back) => String(thisYear - back));
  const states = Object.keys(itemTones) as (keyof typeof itemTones)[];
  const checks = Object.keys(checkTones) as (keyof typeof checkTones)[];
  return [
    { kind: "text", key: "text", label: text("filter.words"), placeholder: text("filter.wordsHint") },
    {
      kind: "choice",
      key: "scope",
      label: text("filter.scope"),
      options: (["mine", "all"] as const).map((value) => ({ value, label: text(`scope.${value}`) })),
    },
    {
      kind: "choice",
      key: "year",
      label: text("column.year"),
      options: years.map((value) => ({ value, label: value })),
    },
    { kind: "choice", key: "retention", label: text("column.retention"), multiple: true, options: retention },
    {
      kind: "choice",
      key: "state",
      label: text("filter.state"),
      multiple: true,
      options: states.map((value) => ({ value, label: text(`state.${value}`) })),
    },
    {
      kind: "choice",
      key: "check",
      label: text("filter.check"),
      options: checks.map((value) => ({ value, label: text(`check.${value}`) })),
    },
  ];
}
