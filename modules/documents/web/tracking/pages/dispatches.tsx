import type { DispatchView } from "@tz/kernel/contract/delivery";
import { useKeyset } from "@tz/kernel/web/base";
import { type Column, DateText, EmptyState, KeysetList, Page, PageHeader, Sheet } from "@tz/ui";
import { useMemo } from "react";
import { deliveriesKey } from "../../incoming/incoming.ts";
import { type Text, useText } from "../text.ts";
import { boardAddress } from "../tracking.ts";

/** What the unit sent, newest first; each opens its board. */
export default function DispatchesPage() {
  const text = useText();
  const list = useKeyset<DispatchView>({ key: [...deliveriesKey, "dispatches"], path: "/api/dispatches" });
  const columns = useMemo(() => columnsOf(text), [text]);
  return (
    <Page>
      <PageHeader title={text("menu.tracking")} facts={text("dispatches.about")} />
      <Sheet padding="flush">
        <KeysetList
          label={text("menu.tracking")}
          list={list}
          columns={columns}
          rowKey={({ id }) => id}
          href={({ subject }) => boardAddress(subject)}
          empty={<EmptyState title={text("dispatches.none")} hint={text("dispatches.noneHint")} />}
        />
      </Sheet>
    </Page>
  );
}

function columnsOf(text: Text): Column<DispatchView>[] {
  return [
    { key: "number", title: text("column.number"), width: "12rem", card: "top", render: ({ number }) => number },
    { key: "title", title: text("column.title"), card: "title", render: ({ title }) => title },
    {
      key: "units",
      title: text("column.units"),
      width: "7rem",
      align: "end",
      card: "facts",
      render: ({ unitCount }) => text("dispatches.units", { count: unitCount }),
    },
    { key: "sentBy", title: text("column.sentBy"), width: "8rem", card: "facts", render: ({ sentBy }) => sentBy },
    {
      key: "sent",
      title: text("column.sent"),
      width: "9rem",
      align: "end",
      card: "top",
      render: ({ sentAt }) => <DateText value={sentAt} />,
    },
  ];
}
