import type { FilterField } from "@tz/ui";
import { urgencies } from "../register/register-filters.ts";
import type { Text } from "../text.ts";

/** The filters of the box of what waits to be accepted. */
export function boxFields(text: Text): FilterField[] {
  return [
    { kind: "text", key: "text", label: text("filter.words"), placeholder: text("filter.wordsHint") },
    {
      kind: "choice",
      key: "urgency",
      label: text("column.urgency"),
      options: urgencies.map((value) => ({ value, label: text(`urgency.${value}`) })),
    },
  ];
}
