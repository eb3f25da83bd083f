import type { FilterField } from "@tz/ui";
import type { IncomingState, Urgency } from "../../../contract/index.ts";
import type { Text } from "../text.ts";

/** The filters of the register, by their names in the address and in the API. */
export const registerFilterNames = ["text", "state", "category", "urgency", "late", "from", "to"] as const;

export const urgencies: readonly Urgency[] = ["extraUrgent", "urgent", "normal"];
export const categories = ["handle", "read"] as const;
const states: readonly IncomingState[] = ["accepted", "registered", "finished", "sentBack"];

/** The filters of 收文登记簿. */
export function registerFields(text: Text): FilterField[] {
  return [
    { kind: "text", key: "text", label: text("filter.words"), placeholder: text("filter.wordsHint") },
    {
      kind: "choice",
      key: "state",
      label: text("column.state"),
      multiple: true,
      options: states.map((value) => ({ value, label: text(`state.${value}`) })),
    },
    {
      kind: "choice",
      key: "category",
      label: text("column.category"),
      options: categories.map((value) => ({ value, label: text(`category.${value}`) })),
    },
    {
      kind: "choice",
      key: "urgency",
      label: text("column.urgency"),
      options: urgencies.map((value) => ({ value, label: text(`urgency.${value}`) })),
    },
    {
      kind: "choice",
      key: "late",
      label: text("column.due"),
      options: [{ value: "true", label: text("filter.late") }],
    },
    { kind: "dates", key: "from", untilKey: "to", label: text("column.received") },
  ];
}
