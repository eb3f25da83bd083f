import { mayUse, useMe } from "@tz/kernel/web/access";
import { useAddressFilters, useKeyset } from "@tz/kernel/web/base";
import {
  type Column,
  DateText,
  EmptyState,
  FilterBar,
  KeysetList,
  Page,
  PageHeader,
  Sheet,
  StatusTag,
  TitleWords,
} from "@tz/ui";
import { useMemo, useState } from "react";
import type { BorrowingView } from "../../contract/index.ts";
import styles from "../archives.module.css";
import { BorrowingDrawer } from "../borrowings/borrowing-drawer.tsx";
import { ArchiveTabs } from "../components/archive-tabs.tsx";
import { archivesKey } from "../queries.ts";
import { type Text, useText } from "../text.ts";
import { borrowingTones } from "../tones.ts";

/** 借阅: what one has asked for, and for archivists what is asked of their unit. */
export default function BorrowingsPage() {
  const text = useText();
  const keeps = mayUse(useMe(), { permission: "archives.keep" });
  const [filters, change] = useAddressFilters(["scope", "state"]);
  const [chosen, setChosen] = useState<BorrowingView>();
  const list = useKeyset<BorrowingView>({
    key: [...archivesKey, "borrowings"],
    path: "/api/archives/borrowings",
    query: filters,
  });
  const columns = useMemo(() => borrowingColumns(text), [text]);
  const states = Object.keys(borrowingTones) as (keyof typeof borrowingTones)[];
  const filtered = Boolean(filters.scope || filters.state);
  return (
    <Page>
      <PageHeader title={text("tab.borrowings")} />
      <Sheet padding="flush">
        <ArchiveTabs current="borrowings" />
        <div className={styles.filters}>
          <FilterBar
            fields={[
              ...(keeps
                ? [
                    {
                      kind: "choice" as const,
                      key: "scope",
                      label: text("filter.scope"),
                      options: [{ value: "unit", label: text("borrowings.unit") }],
                    },
                  ]
                : []),
              {
                kind: "choice",
                key: "state",
                label: text("column.state"),
                options: states.map((value) => ({ value, label: text(`borrowing.${value}`) })),
              },
            ]}
            values={filters}
            onChange={change}
          />
        </div>
        <KeysetList
          label={text("tab.borrowings")}
          list={list}
          columns={columns}
          rowKey={({ id }) => id}
          onOpen={setChosen}
          empty={
            <EmptyState
              title={text(filtered ? "borrowings.noneSuch" : "borrowings.none")}
              hint={text(filtered ? "filter.noneHint" : "borrowings.noneHint")}
            />
          }
        />
      </Sheet>
      {chosen && <BorrowingDrawer row={chosen} onClose={() => setChosen(undefined)} />}
    </Page>
  );
}

const borrowingColumns = (text: Text): Column<BorrowingView>[] => [
  {
    key: "title",
    title: text("column.title"),
    card: "title",
    render: ({ title, code }) => (
      <>
        <TitleWords title={title} />
        <span className={styles.second}>{code}</span>
      </>
    ),
  },
  {
    key: "reader",
    title: text("borrowings.reader"),
    width: "12rem",
    card: "facts",
    render: ({ personName, unitName }) => (
      <>
        {personName}
        <span className={styles.second}>{unitName}</span>
      </>
    ),
  },
  { key: "purpose", title: text("borrow.purpose"), width: "14rem", card: "facts", render: ({ purpose }) => purpose },
  {
    key: "state",
    title: text("column.state"),
    width: "7rem",
    card: "top",
    render: ({ state }) => <StatusTag tone={borrowingTones[state]}>{text(`borrowing.${state}`)}</StatusTag>,
  },
  {
    key: "until",
    title: text("borrowings.until"),
    width: "9rem",
    card: "labelled",
    render: ({ untilAt }) => <DateText value={untilAt} />,
  },
  {
    key: "asked",
    title: text("borrowings.asked"),
    width: "9rem",
    align: "end",
    card: "top",
    render: ({ askedAt }) => <DateText value={askedAt} />,
  },
];
