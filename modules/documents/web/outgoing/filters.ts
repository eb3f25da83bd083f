import type { Bilingual } from "@tz/kernel/contract/base";
import type { FilterField } from "@tz/ui";
import { documentTypeEntries, documentTypes, outgoingStates } from "../../contract/index.ts";
import type { Text } from "../text.ts";

/** The filters of the list of outgoing documents, by their names in the address. */
export const outgoingFilterNames = ["q", "state", "type", "urgency"] as const;

/** The filters of the list of outgoing documents. */
export function outgoingFilters(text: Text, bilingual: (words: Bilingual) => string): FilterField[] {
  return [
    { kind: "text", key: "q", label: text("filter.words"), placeholder: text("filter.wordsHint") },
    {
      kind: "choice",
      key: "state",
      label: text("filter.state"),
      multiple: true,
      options: outgoingStates.map((value) => ({ value, label: text(`state.${value}`) })),
    },
    {
      kind: "choice",
      key: "type",
      label: text("filter.type"),
      multiple: true,
      options: documentTypes.map((value) => ({ value, label: bilingual(documentTypeEntries[value]) })),
    },
    {
      kind: "choice",
      key: "urgency",
      label: text("filter.urgency"),
      multiple: true,
      options: (["extraUrgent", "urgent", "normal"] as const).map((value) => ({
        value,
        label: text(`urgency.${value}`),
      })),
    },
  ];
}
