import type { FilterField } from "@tz/ui";
import type { ApplicationState, OpenForm } from "../../contract/index.ts";
import type { Text } from "../text.ts";

/** The filters of the lists, by their names in the address and in the API. */
export const applicationFilterNames = ["text", "formId", "state", "from", "to"] as const;

export const states: readonly ApplicationState[] = ["draft", "running", "returned", "approved", "refused", "cancelled"];

export function applicationFields(text: Text, forms: readonly OpenForm[], withDrafts: boolean): FilterField[] {
  const offered = states.filter((state) => withDrafts || state !== "draft");
  return [
    { kind: "text", key: "text", label: text("filter.words"), placeholder: text("filter.wordsHint") },
    {
      kind: "choice",
      key: "formId",
      label: text("column.kind"),
      options: forms.map(({ id, title }) => ({ value: id, label: title })),
    },
    {
      kind: "choice",
      key: "state",
      label: text("column.state"),
      multiple: true,
      options: offered.map((value) => ({ value, label: text(`state.${value}`) })),
    },
    { kind: "dates", key: "from", untilKey: "to", label: text("column.submitted") },
  ];
}
