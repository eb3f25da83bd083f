import { type DispatchView, dispatchFilters } from "@tz/kernel/contract/delivery";
import { useAddressFilters, useKeyset } from "@tz/kernel/web/base";
import { CaseTitle } from "@tz/kernel/web/workflow";
import {
  type Column,
  DateText,
  DueText,
  EmptyState,
  FilterBar,
  type FilterField,
  KeysetList,
  Page,
  PageHeader,
  Sheet,
} from "@tz/ui";
import { useMemo } from "react";
import { deliveriesKey } from "../../incoming/incoming.ts";
import { Progress } from "../board/progress.tsx";
import { type Text, useText } from "../text.ts";
import styles from "../tracking.module.css";
import { boardAddress } from "../tracking.ts";

const filterNames = ["text", "show", "urgency", "from", "to"];
const urgencies = ["extraUrgent", "urgent", "normal"] as const;

/** What the unit sent, newest first, each with how far it is; each opens its board. */
export default function DispatchesPage() {
  const text = useText();
  const [filters, change] = useAddressFilters(filterNames);
  const list = useKeyset<DispatchView>({
    key: [...deliveriesKey, "dispatches"],
    path: "/api/dispatches",
    query: filters,
  });
  const columns = useMemo(() => columnsOf(text), [text]);
  const fields = useMemo(() => fieldsOf(text), [text]);
  const filtered = filterNames.some((name) => filters[name]);
  return (
    <Page>
      <PageHeader title={text("menu.tracking")} facts={text("dispatches.about")} />
      <Sheet padding="flush">
        <div className={styles.filters}>
          <FilterBar fields={fields} values={filters} onChange={change} />
        </div>
        <KeysetList
          label={text("menu.tracking")}
          list={list}
          columns={columns}
          rowKey={({ id }) => id}
          href={({ subject, totals }) => boardAddress(subject, totals.late > 0 ? "late" : undefined)}
          empty={
            <EmptyState
              title={text(filtered ? "filter.none" : "dispatches.none")}
              hint={text(filtered ? "filter.noneHint" : "dispatches.noneHint")}
            />
          }
        />
      </Sheet>
    </Page>
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
    { key: "number", title: text("column.number"), width: "11rem", card: "top", render: ({ number }) => number },
    {
      key: "title",
      title: text("column.title"),
      card: "title",
      render: ({ title, urgency }) => <CaseTitle title={title} urgency={urgency} />,
    },
    {
      key: "progress",
      title: text("column.progress"),
      width: "17rem",
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
