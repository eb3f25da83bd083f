import { PlusOutlined } from "@ant-design/icons";
import { type Column, EmptyState, KeysetList, Page, PageHeader, Sheet, StatusTag } from "@tz/ui";
import { Button } from "antd";
import { useState } from "react";
import { numberText, type SeriesView } from "../../../../contract/numbering/index.ts";
import { mayUse, useMe } from "../../../access/index.ts";
import { useKeyset } from "../../../base/index.ts";
import { SeriesDrawer } from "../components/series-drawer.tsx";
import { type Text, useText } from "../text.ts";

/** The unit's series of numbers; each leads to its ledger. */
export default function SeriesListPage() {
  const text = useText();
  const me = useMe();
  const [creating, setCreating] = useState(false);
  const list = useKeyset<SeriesView>({ key: ["series", "all"], path: "/api/number-series" });
  const create = mayUse(me, { permission: "numbering.manage" }) && (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setCreating(true)}>
      {text("series.create")}
    </Button>
  );
  return (
    <Page>
      <PageHeader title={text("series.title")} facts={text("series.what")} actions={create} />
      <Sheet padding="flush">
        <KeysetList
          label={text("series.title")}
          list={list}
          columns={columnsOf(text)}
          rowKey={({ id }) => id}
          href={({ id }) => `/numbers/${id}`}
          empty={<EmptyState title={text("series.none")} hint={text("series.noneHint")} />}
        />
      </Sheet>
      {creating && <SeriesDrawer onClose={() => setCreating(false)} />}
    </Page>
  );
}

function columnsOf(text: Text): Column<SeriesView>[] {
  return [
    { key: "name", title: text("series.name"), card: "title", render: ({ name }) => name },
    {
      key: "kind",
      title: text("series.kind"),
      width: "12rem",
      card: "facts",
      render: ({ kind, documentClass }) =>
        [text(`kind.${kind}`), documentClass && text(`class.${documentClass}`)].filter(Boolean).join(" · "),
    },
    {
      key: "example",
      title: text("series.example"),
      card: "labelled",
      render: (series) => numberText(series, new Date().getFullYear(), 1),
    },
    {
      key: "state",
      title: text("series.state"),
      width: "7rem",
      card: "top",
      render: ({ active }) => (
        <StatusTag tone={active ? "active" : "plain"}>{text(active ? "series.active" : "series.closed")}</StatusTag>
      ),
    },
  ];
}
