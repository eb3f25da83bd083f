import { useAddressFilters, useBilingual, useKeyset } from "@tz/kernel/web/base";
import { type Column, EmptyState, FilterBar, KeysetList, Page, PageHeader, Sheet, toast } from "@tz/ui";
import { Button, Form, InputNumber, Select } from "antd";
import dayjs from "dayjs";
import { useState } from "react";
import { type BoxView, capacityOf, retentionEntries, type Thickness, thicknesses } from "../../contract/index.ts";
import styles from "../archives.module.css";
import { ActDrawer } from "../components/act-drawer.tsx";
import { ArchiveTabs } from "../components/archive-tabs.tsx";
import { useRetentionOptions } from "../components/fields.tsx";
import { archivesKey } from "../queries.ts";
import { useText } from "../text.ts";

/** 档案盒, and putting a year's items into them. */
export default function BoxesPage() {
  const text = useText();
  const retention = useRetentionOptions();
  const [filters, change] = useAddressFilters(["year", "retention"]);
  const [filling, setFilling] = useState(false);
  const list = useKeyset<BoxView>({ key: [...archivesKey, "boxes"], path: "/api/archives/boxes", query: filters });
  const columns = useBoxColumns();
  const years = Array.from({ length: 30 }, (_, back) => String(dayjs().year() - back));
  return (
    <Page>
      <PageHeader
        title={text("tab.boxes")}
        actions={
          <Button type="primary" onClick={() => setFilling(true)}>
            {text("box.fill")}
          </Button>
        }
      />
      <Sheet padding="flush">
        <ArchiveTabs current="boxes" />
        <div className={styles.filters}>
          <FilterBar
            fields={[
              {
                kind: "choice",
                key: "year",
                label: text("column.year"),
                options: years.map((value) => ({ value, label: value })),
              },
              { kind: "choice", key: "retention", label: text("column.retention"), options: retention },
            ]}
            values={filters}
            onChange={change}
          />
        </div>
        <KeysetList
          label={text("tab.boxes")}
          list={list}
          columns={columns}
          rowKey={({ id }) => id}
          href={({ id }) => `/archives/boxes/${id}`}
          empty={<EmptyState title={text("box.none")} hint={text("box.noneHint")} />}
        />
      </Sheet>
      {filling && <FillDrawer onClose={() => setFilling(false)} />}
    </Page>
  );
}

function FillDrawer({ onClose }: { onClose: () => void }) {
  const text = useText();
  return (
    <ActDrawer<{ year: number; thickness: Thickness }>
      title={text("box.fill")}
      path="/api/archives/boxes"
      initial={{ year: dayjs().year() - 1, thickness: 30 }}
      sentence={({ year, thickness }) => text("box.sentence", { year: year ?? "", pages: capacityOf(thickness ?? 30) })}
      confirm={text("box.fill")}
      onClose={onClose}
      onDone={({ boxes, items }: { boxes: number; items: number }) => toast(text("box.filled", { boxes, items }))}
    >
      <Form.Item name="year" label={text("column.year")} rules={[{ required: true }]}>
        <InputNumber min={1900} max={2099} precision={0} />
      </Form.Item>
      <Form.Item name="thickness" label={text("box.thickness")}>
        <Select options={thicknesses.map((value) => ({ value, label: `${value} mm` }))} />
      </Form.Item>
    </ActDrawer>
  );
}

function useBoxColumns(): Column<BoxView>[] {
  const text = useText();
  const say = useBilingual();
  return [
    { key: "number", title: text("box.number"), width: "6rem", card: "title", render: ({ number }) => number },
    { key: "year", title: text("column.year"), width: "6rem", card: "top", render: ({ year }) => year },
    {
      key: "retention",
      title: text("column.retention"),
      width: "8rem",
      card: "top",
      render: ({ retention }) => say(retentionEntries[retention]),
    },
    { key: "organ", title: text("item.organ"), card: "facts", render: ({ organName }) => organName },
    {
      key: "span",
      title: text("box.span"),
      width: "9rem",
      card: "labelled",
      render: ({ first, last }) => (first === null ? "" : `${first} – ${last}`),
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
      key: "pages",
      title: text("column.pages"),
      width: "6rem",
      align: "end",
      card: "labelled",
      render: ({ pages }) => pages,
    },
  ];
}
