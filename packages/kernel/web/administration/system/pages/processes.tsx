import { type Column, DateText, EmptyState, KeysetList, Page, PageHeader, Sheet } from "@tz/ui";
import type { ProcessView } from "../../../../contract/workflow/index.ts";
import { useKeyset } from "../../../base/index.ts";
import { PublishProcess } from "../components/publish-process.tsx";
import { type Text, useText } from "../text.ts";

/** The processes that are published. */
export default function ProcessesPage() {
  const text = useText();
  const list = useKeyset<ProcessView>({ key: ["processes"], path: "/api/processes" });
  return (
    <Page>
      <PageHeader title={text("processes.title")} facts={text("processes.what")} />
      <Sheet padding="flush">
        <KeysetList
          label={text("processes.title")}
          list={list}
          columns={columnsOf(text)}
          rowKey={({ id }) => id}
          href={({ id, name }) => `/administration/processes/${id}?name=${encodeURIComponent(name)}`}
          empty={<EmptyState title={text("processes.none")} />}
        />
      </Sheet>
      <Sheet title={text("publish.title")}>
        <PublishProcess />
      </Sheet>
    </Page>
  );
}

function columnsOf(text: Text): Column<ProcessView>[] {
  return [
    { key: "name", title: text("processes.name"), card: "title", render: ({ name }) => name },
    { key: "key", title: text("processes.key"), card: "facts", render: ({ key }) => <code>{key}</code> },
    {
      key: "version",
      title: text("processes.version"),
      width: "8rem",
      card: "top",
      render: ({ latest }) => text("processes.numbered", { number: latest }),
    },
    {
      key: "at",
      title: text("processes.at"),
      width: "13rem",
      card: "facts",
      render: ({ publishedAt }) => <DateText value={publishedAt} form="minute" />,
    },
    {
      key: "by",
      title: text("processes.by"),
      width: "10rem",
      card: "facts",
      render: ({ publishedBy }) => publishedBy ?? text("processes.system"),
    },
  ];
}
