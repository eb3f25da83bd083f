import { PlusOutlined } from "@ant-design/icons";
import { type Column, DateText, EmptyState, KeysetList, Page, PageHeader, Sheet, StatusTag } from "@tz/ui";
import { Button } from "antd";
import { useState } from "react";
import type { DraftItem, ProcessView } from "../../../../contract/workflow/index.ts";
import { useKeyset } from "../../../base/index.ts";
import { ImportProcess } from "../import-process.tsx";
import { NewProcessDrawer } from "../new-process-drawer.tsx";
import { draftsKey, processesKey } from "../queries.ts";
import { type Text, useText } from "../text.ts";

/** The processes that are published, and those that are being drawn. */
export default function ProcessesPage() {
  const text = useText();
  const [creating, setCreating] = useState(false);
  const drafts = useKeyset<DraftItem>({ key: [...draftsKey, "list"], path: "/api/process-drafts" });
  const processes = useKeyset<ProcessView>({ key: [...processesKey, "list"], path: "/api/processes" });
  return (
    <Page>
      <PageHeader
        title={text("processes.title")}
        facts={text("processes.what")}
        actions={
          <>
            <Button type="primary" icon={<PlusOutlined />} onClick={() => setCreating(true)}>
              {text("processes.new")}
            </Button>
            <ImportProcess />
            <Button href="/administration/processes/publish">{text("many.title")}</Button>
          </>
        }
      />
      <Sheet title={text("drafts.title")} padding="flush">
        <KeysetList
          label={text("drafts.title")}
          list={drafts}
          columns={draftColumns(text)}
          rowKey={({ id }) => id}
          href={({ id }) => `/administration/processes/drafts/${id}`}
          empty={<EmptyState title={text("drafts.none")} hint={text("drafts.noneHint")} />}
        />
      </Sheet>
      <Sheet title={text("processes.published")} padding="flush">
        <KeysetList
          label={text("processes.published")}
          list={processes}
          columns={processColumns(text)}
          rowKey={({ id }) => id}
          href={({ id }) => `/administration/processes/${id}`}
          empty={<EmptyState title={text("processes.none")} hint={text("processes.noneHint")} />}
        />
      </Sheet>
      {creating && <NewProcessDrawer onClose={() => setCreating(false)} />}
    </Page>
  );
}

const named = (text: Text) => [
  { key: "name", title: text("name"), card: "title", render: ({ name }) => name } satisfies Column<{ name: string }>,
  {
    key: "key",
    title: text("process.key"),
    card: "facts",
    render: ({ key }) => <code>{key}</code>,
  } satisfies Column<{ key: string }>,
];

function draftColumns(text: Text): Column<DraftItem>[] {
  return [
    ...named(text),
    {
      key: "of",
      title: text("drafts.of"),
      width: "11rem",
      card: "top",
      render: ({ basedOn }) => (
        <StatusTag tone={basedOn === null ? "active" : "plain"}>
          {basedOn === null ? text("drafts.fresh") : text("drafts.basedOn", { number: basedOn })}
        </StatusTag>
      ),
    },
    {
      key: "at",
      title: text("drafts.at"),
      width: "13rem",
      card: "facts",
      render: ({ updatedAt }) => <DateText value={updatedAt} form="minute" />,
    },
    { key: "by", title: text("drafts.by"), width: "10rem", card: "facts", render: ({ updatedBy }) => updatedBy },
  ];
}

function processColumns(text: Text): Column<ProcessView>[] {
  return [
    ...named(text),
    {
      key: "version",
      title: text("version"),
      width: "8rem",
      card: "top",
      render: ({ latest }) => text("version.numbered", { number: latest }),
    },
    {
      key: "at",
      title: text("version.at"),
      width: "13rem",
      card: "facts",
      render: ({ publishedAt }) => <DateText value={publishedAt} form="minute" />,
    },
    {
      key: "by",
      title: text("version.by"),
      width: "10rem",
      card: "facts",
      render: ({ publishedBy }) => publishedBy ?? text("version.system"),
    },
  ];
}
