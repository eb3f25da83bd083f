import { useAddressFilters, useKeyset } from "@tz/kernel/web/base";
import { type Column, DateText, EmptyState, FilterBar, KeysetList, Page, PageHeader, Sheet, StatusTag } from "@tz/ui";
import { useMemo, useState } from "react";
import type { PendingRow, Retention } from "../../contract/index.ts";
import styles from "../archives.module.css";
import { ActDrawer } from "../components/act-drawer.tsx";
import { ArchiveTabs } from "../components/archive-tabs.tsx";
import { ReasonField, RetentionField } from "../components/fields.tsx";
import { archivesKey } from "../queries.ts";
import { type Text, useText } from "../text.ts";

/** Finished papers that are not archived: what stands in the way, and the way around it. */
export default function PendingPage() {
  const text = useText();
  const [filters, change] = useAddressFilters(["state"]);
  const [chosen, setChosen] = useState<PendingRow>();
  const list = useKeyset<PendingRow>({
    key: [...archivesKey, "pending"],
    path: "/api/archives/pending",
    query: filters,
  });
  const columns = useMemo(() => pendingColumns(text), [text]);
  const states = (["failed", "excluded"] as const).map((value) => ({ value, label: text(`pending.${value}`) }));
  return (
    <Page>
      <PageHeader title={text("tab.pending")} />
      <Sheet padding="flush">
        <ArchiveTabs current="pending" />
        <div className={styles.filters}>
          <FilterBar
            fields={[{ kind: "choice", key: "state", label: text("filter.state"), options: states }]}
            values={filters}
            onChange={change}
          />
        </div>
        <KeysetList
          label={text("tab.pending")}
          list={list}
          columns={columns}
          rowKey={({ source }) => source.id}
          onOpen={setChosen}
          empty={<EmptyState title={text("pending.none")} hint={text("pending.noneHint")} />}
        />
      </Sheet>
      {chosen && <PendingDrawer row={chosen} onClose={() => setChosen(undefined)} />}
    </Page>
  );
}

function PendingDrawer({ row, onClose }: { row: PendingRow; onClose: () => void }) {
  const text = useText();
  const excluded = row.state === "excluded";
  return (
    <ActDrawer<{ retention?: Retention; reason?: string }>
      title={row.title}
      path="/api/archives/pending"
      body={row.source}
      sentence={() => text(excluded ? "pending.byHand" : "pending.again")}
      confirm={text(excluded ? "pending.byHandVerb" : "pending.againVerb")}
      onClose={onClose}
    >
      <p>{row.sentence}</p>
      {excluded && (
        <>
          <RetentionField />
          <ReasonField label={text("pending.reason")} />
        </>
      )}
    </ActDrawer>
  );
}

const pendingColumns = (text: Text): Column<PendingRow>[] => [
  { key: "title", title: text("column.title"), card: "title", render: ({ title }) => title },
  {
    key: "state",
    title: text("filter.state"),
    width: "8rem",
    card: "top",
    render: ({ state }) => (
      <StatusTag tone={state === "failed" ? "bad" : "plain"}>{text(`pending.${state}`)}</StatusTag>
    ),
  },
  { key: "why", title: text("pending.why"), width: "24rem", card: "facts", render: ({ sentence }) => sentence },
  {
    key: "tried",
    title: text("pending.tried"),
    width: "9rem",
    align: "end",
    card: "facts",
    render: ({ triedAt }) => <DateText value={triedAt} />,
  },
];
