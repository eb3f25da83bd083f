import type { FilterField } from "@tz/ui";
import type { CaseUrgency, dueFilters } from "../../../contract/workflow/index.ts";
import type { Text } from "../text.ts";

/** The filters of the workbench, by their names in the address. */
export const taskFilterNames = ["q", "urgency", "due"] as const;

const urgencies: readonly CaseUrgency[] = ["extraUrgent", "urgent", "normal"];
const dues: readonly (typeof dueFilters)[number][] = ["late", "today", "week", "none"];

/** The filters of every view of tasks. */
export function taskFilters(text: Text): FilterField[] {
  return [
    { kind: "text", key: "q", label: text("filter.words"), placeholder: text("filter.wordsHint") },
    {
      kind: "choice",
      key: "urgency",
      label: text("filter.urgency"),
      multiple: true,
      options: urgencies.map((value) => ({ value, label: text(`urgency.${value}`) })),
    },
    {
      kind: "choice",
      key: "due",
      label: text("filter.due"),
      options: dues.map((value) => ({ value, label: text(`filter.due.${value}`) })),
    },
  ];
}
