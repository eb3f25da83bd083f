import type { DeliveryView } from "@tz/kernel/contract/delivery";
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
  StatusTag,
} from "@tz/ui";
import { useMemo } from "react";
import { deliveriesKey } from "../../incoming/incoming.ts";
import { stateTones } from "../board/states.ts";
import { type Text, useText } from "../text.ts";
import styles from "../tracking.module.css";

/** 本单位应办未办: everything that the unit must still do by a date, the nearest first. */
export default function OwedPage() {
  const text = useText();
  const [filters, change] = useAddressFilters(filterNames);
  const list = useKeyset<DeliveryView>({
    key: [...deliveriesKey, "owed"],
    path: "/api/deliveries/owed",
    query: filters,
  });
  const fields = useMemo(() => fieldsOf(text), [text]);
  const filtered = filterNames.some((name) => filters[name]);
  const columns = useMemo(() => columnsOf(text), [text]);
  return (
    <Page>
      <PageHeader title={text("menu.owed")} facts={text("owed.about")} />
      <Sheet padding="flush">
        <div className={styles.filters}>
          <FilterBar fields={fields} values={filters} onChange={change} />
        </div>
        <KeysetList
          label={text("menu.owed")}
          list={list}
          columns={columns}
          rowKey={({ id }) => id}
          href={whereToGo}
          marked={({ late }) => late}
          empty={
            <EmptyState
              title={text(filtered ? "filter.none" : "owed.none")}
              hint={text(filtered ? "filter.noneHint" : "owed.noneHint")}
            />
          }
        />
      </Sheet>
    </Page>
  );
}

const filterNames = ["text", "late"];

function fieldsOf(text: Text): FilterField[] {
  return [
    { kind: "text", key: "text", label: text("filter.words"), placeholder: text("filter.owedHint") },
    {
      kind: "choice",
      key: "late",
      label: text("column.due"),
      options: [{ value: "true", label: text("filter.late") }],
    },
  ];
}

/** What waits leads to the box, what was accepted to the paper. */
const whereToGo = ({ id, state }: DeliveryView) =>
  state === "accepted" ? `/incoming/delivery/${id}` : `/incoming?open=${id}`;

function columnsOf(text: Text): Column<DeliveryView>[] {
  return [
    { key: "sender", title: text("column.sender"), width: "13rem", card: "top", render: (row) => row.senderName },
    {
      key: "title",
      title: text("column.title"),
      card: "title",
      render: ({ title, urgency }) => <CaseTitle title={title} urgency={urgency} />,
    },
    { key: "number", title: text("column.number"), width: "12rem", card: "facts", render: ({ number }) => number },
    {
      key: "state",
      title: text("column.state"),
      width: "9rem",
      card: "facts",
      render: ({ state, handlers, urgeCount }) => (
        <>
          <StatusTag tone={stateTones[state]}>
            {text(state === "accepted" ? "state.accepted" : "owed.notAccepted")}
          </StatusTag>
          {handlers && <span className={styles.second}>{handlers}</span>}
          {urgeCount > 0 && <span className={styles.urged}>{text("owed.urged", { count: urgeCount })}</span>}
        </>
      ),
    },
    {
      key: "sent",
      title: text("column.sent"),
      width: "9rem",
      card: "hide",
      render: ({ sentAt }) => <DateText value={sentAt} />,
    },
    {
      key: "due",
      title: text("column.due"),
      width: "10rem",
      align: "end",
      card: "top",
      render: ({ dueAt }) => <DueText value={dueAt} />,
    },
  ];
}
