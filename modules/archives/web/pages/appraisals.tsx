import { mayUse, useMe } from "@tz/kernel/web/access";
import { useAddressFilters, useKeyset } from "@tz/kernel/web/base";
import { type Column, DateText, EmptyState, FilterBar, KeysetList, Page, PageHeader, Sheet, StatusTag } from "@tz/ui";
import { Button, Form, Input } from "antd";
import { useMemo, useState } from "react";
import { type AppraisalView, appraisalStates } from "../../contract/index.ts";
import styles from "../archives.module.css";
import { ActDrawer } from "../components/act-drawer.tsx";
import { ArchiveTabs } from "../components/archive-tabs.tsx";
import { archivesKey } from "../queries.ts";
import { type Text, useText } from "../text.ts";
import { appraisalTones } from "../tones.ts";

/** 鉴定销毁: what came to the end of its retention, and what became of it. */
export default function AppraisalsPage() {
  const text = useText();
  const keeps = mayUse(useMe(), { permission: "archives.keep" });
  const [filters, change] = useAddressFilters(["state"]);
  const [opening, setOpening] = useState(false);
  const list = useKeyset<AppraisalView>({
    key: [...archivesKey, "appraisals"],
    path: "/api/archives/appraisals",
    query: filters,
  });
  const columns = useMemo(() => appraisalColumns(text), [text]);
  return (
    <Page>
      <PageHeader
        title={text("tab.appraisals")}
        actions={
          keeps && (
            <Button type="primary" onClick={() => setOpening(true)}>
              {text("appraisal.begin")}
            </Button>
          )
        }
      />
      <Sheet padding="flush">
        <ArchiveTabs current="appraisals" />
        <div className={styles.filters}>
          <FilterBar
            fields={[
              {
                kind: "choice",
                key: "state",
                label: text("filter.state"),
                options: appraisalStates.map((state) => ({ value: state, label: text(`appraisal.${state}`) })),
              },
            ]}
            values={filters}
            onChange={change}
          />
        </div>
        <KeysetList
          label={text("tab.appraisals")}
          list={list}
          columns={columns}
          rowKey={({ id }) => id}
          href={({ id }) => `/archives/appraisals/${id}`}
          empty={
            filters.state ? (
              <EmptyState title={text("appraisal.noneSuch")} hint={text("filter.noneHint")} />
            ) : (
              <EmptyState title={text("appraisal.none")} hint={text("appraisal.noneHint")} />
            )
          }
        />
      </Sheet>
      {opening && (
        <ActDrawer<{ title: string }>
          title={text("appraisal.begin")}
          path="/api/archives/appraisals"
          sentence={() => text("appraisal.openSentence")}
          confirm={text("appraisal.begin")}
          onClose={() => setOpening(false)}
        >
          <Form.Item name="title" label={text("appraisal.name")} rules={[{ required: true, whitespace: true }]}>
            <Input maxLength={100} />
          </Form.Item>
        </ActDrawer>
      )}
    </Page>
  );
}

const appraisalColumns = (text: Text): Column<AppraisalView>[] => [
  { key: "title", title: text("appraisal.name"), card: "title", render: ({ title }) => title },
  {
    key: "state",
    title: text("column.state"),
    width: "9rem",
    card: "top",
    render: ({ state }) => <StatusTag tone={appraisalTones[state]}>{text(`appraisal.${state}`)}</StatusTag>,
  },
  {
    key: "items",
    title: text("box.items"),
    width: "6rem",
    align: "end",
    card: "labelled",
    render: ({ items }) => items,
  },
  {
    key: "destroy",
    title: text("appraisal.toDestroy"),
    width: "7rem",
    align: "end",
    card: "labelled",
    render: ({ toDestroy }) => toDestroy,
  },
  { key: "by", title: text("appraisal.madeBy"), width: "8rem", card: "facts", render: ({ madeBy }) => madeBy },
  {
    key: "at",
    title: text("transfer.madeAt"),
    width: "9rem",
    align: "end",
    card: "top",
    render: ({ madeAt }) => <DateText value={madeAt} />,
  },
];
