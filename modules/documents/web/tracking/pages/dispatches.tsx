import { type DispatchView, dispatchFilters } from "@tz/kernel/contract/delivery";
import { CaseTitle } from "@tz/kernel/web/workflow";
import { type Column, DateText, DueText, type FilterField } from "@tz/ui";
import { Progress } from "../board/progress.tsx";
import type { Text } from "../text.ts";
import { boardAddress } from "../tracking.ts";
import { FilteredList } from "./filtered-list.tsx";

const filterNames = ["text", "show", "urgency", "from", "to"];
const urgencies = ["extraUrgent", "urgent", "normal"] as const;

const words = {
  title: "menu.tracking",
  about: "dispatches.about",
  none: "dispatches.none",
  noneHint: "dispatches.noneHint",
} as const;

/** What the unit sent, newest first, each with how far it is; each opens its board. */
export default function DispatchesPage() {
  return (
    <FilteredList<DispatchView>
      name="dispatches"
      words={words}
      path="/api/dispatches"
      filterNames={filterNames}
      fieldsOf={fieldsOf}
      columnsOf={columnsOf}
      href={({ subject, totals }) => boardAddress(subject, totals.late > 0 ? "late" : undefined)}
    />
  );
}

function fieldsOf(text: Text): FilterField[] {
  return [
    { kind: "text", key: "text", label: text("filter.words"), placeholder: text("filter.wordsHint") },
    {
      kind: "choice",
      key: "show",
      label: text("column.progress"),
      options: dispatchFilters.map((value) => ({ value, label: text(`filter.show.${value}`) })),
    },
    {
      kind: "choice",
      key: "urgency",
      label: text("column.urgency"),
      options: urgencies.map((value) => ({ value, label: text(`urgency.${value}`) })),
    },
    { kind: "dates", key: "from", untilKey: "to", label: text("column.sent") },
  ];
}

function columnsOf(text: Text): Column<DispatchView>[] {
  return [
    { key: "number", title: text("column.number"), width: "12rem", card: "top", render: ({ number }) => number },
    {
      key: "title",
      title: text("column.title"),
      card: "title",
      render: ({ title, urgency }) => <CaseTitle title={title} urgency={urgency} />,
    },
    {
      key: "progress",
      title: text("column.progress"),
      width: "12.5rem",
      card: "facts",
      render: ({ totals }) => <Progress totals={totals} />,
    },
    {
      key: "due",
      title: text("column.due"),
      width: "8rem",
      card: "facts",
      render: ({ dueAt, totals }) => (totals.late > 0 ? <DueText value={dueAt} /> : <DateText value={dueAt} />),
    },
    { key: "sentBy", title: text("column.sentBy"), width: "5rem", card: "hide", render: ({ sentBy }) => sentBy },
    {
      key: "sent",
      title: text("column.sent"),
      width: "8.5rem",
      align: "end",
      card: "top",
      render: ({ sentAt }) => <DateText value={sentAt} />,
    },
  ];
}
