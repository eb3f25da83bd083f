import { useAddressFilters, useKeyset } from "@tz/kernel/web/base";
import { type Column, DateText, EmptyState, FilterBar, KeysetList, Page, PageHeader, Sheet, StatusTag } from "@tz/ui";
import { Button, Form, Input, InputNumber } from "antd";
import dayjs from "dayjs";
import { useMemo, useState } from "react";
import type { Retention, TransferState, TransferView } from "../../contract/index.ts";
import styles from "../archives.module.css";
import { ActDrawer } from "../components/act-drawer.tsx";
import { ArchiveTabs } from "../components/archive-tabs.tsx";
import { RetentionField } from "../components/fields.tsx";
import { archivesKey } from "../queries.ts";
import { type Text, useText } from "../text.ts";
import { transferTones } from "../tones.ts";

/** 移交与接收: what the unit hands over, and for an archive house what comes to it. */
export default function TransfersPage() {
  const text = useText();
  const [filters, change] = useAddressFilters(["scope", "state"]);
  const [making, setMaking] = useState(false);
  const list = useKeyset<TransferView>({
    key: [...archivesKey, "transfers"],
    path: "/api/archives/transfers",
    query: filters,
  });
  const columns = useMemo(() => transferColumns(text), [text]);
  const states = Object.keys(transferTones) as TransferState[];
  const filtered = Boolean(filters.scope || filters.state);
  return (
    <Page>
      <PageHeader
        title={text("tab.transfers")}
        actions={
          <Button type="primary" onClick={() => setMaking(true)}>
            {text("transfer.make")}
          </Button>
        }
      />
      <Sheet padding="flush">
        <ArchiveTabs current="transfers" />
        <div className={styles.filters}>
          <FilterBar
            fields={[
              {
                kind: "choice",
                key: "scope",
                label: text("filter.scope"),
                options: [{ value: "in", label: text("transfer.in") }],
              },
              {
                kind: "choice",
                key: "state",
                label: text("column.state"),
                options: states.map((value) => ({ value, label: text(`transfer.${value}`) })),
              },
            ]}
            values={filters}
            onChange={change}
          />
        </div>
        <KeysetList
          label={text("tab.transfers")}
          list={list}
          columns={columns}
          rowKey={({ id }) => id}
          href={({ id }) => `/archives/transfers/${id}`}
          empty={
            <EmptyState
              title={text(filtered ? "transfer.noneSuch" : "transfer.none")}
              hint={text(filtered ? "filter.noneHint" : "transfer.noneHint")}
            />
          }
        />
      </Sheet>
      {making && <MakeDrawer onClose={() => setMaking(false)} />}
    </Page>
  );
}

interface Batch {
  title: string;
  fromYear: number;
  toYear: number;
  retentions: Retention[];
}

function MakeDrawer({ onClose }: { onClose: () => void }) {
  const text = useText();
  const year = dayjs().year() - 10;
  return (
    <ActDrawer<Batch>
      title={text("transfer.make")}
      path="/api/archives/transfers"
      initial={{ fromYear: year, toYear: year, retentions: ["permanent", "y30"] }}
      sentence={() => text("transfer.makeSentence")}
      confirm={text("transfer.makeVerb")}
      onClose={onClose}
    >
      <Form.Item name="title" label={text("transfer.name")} rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={100} />
      </Form.Item>
      {(["fromYear", "toYear"] as const).map((name) => (
        <Form.Item key={name} name={name} label={text(`transfer.${name}`)} rules={[{ required: true }]}>
          <InputNumber min={1900} max={2099} precision={0} />
        </Form.Item>
      ))}
      <RetentionField name="retentions" several />
    </ActDrawer>
  );
}

const transferColumns = (text: Text): Column<TransferView>[] => [
  { key: "title", title: text("transfer.name"), card: "title", render: ({ title }) => title },
  {
    key: "state",
    title: text("column.state"),
    width: "8rem",
    card: "top",
    render: ({ state }) => <StatusTag tone={transferTones[state]}>{text(`transfer.${state}`)}</StatusTag>,
  },
  { key: "unit", title: text("transfer.unit"), width: "14rem", card: "facts", render: ({ unit }) => unit.name },
  { key: "house", title: text("transfer.house"), width: "12rem", card: "facts", render: ({ house }) => house.name },
  {
    key: "items",
    title: text("box.items"),
    width: "5rem",
    align: "end",
    card: "labelled",
    render: ({ items }) => items,
  },
  {
    key: "at",
    title: text("transfer.madeAt"),
    width: "9rem",
    align: "end",
    card: "top",
    render: ({ sentAt, madeAt }) => <DateText value={sentAt ?? madeAt} />,
  },
];
