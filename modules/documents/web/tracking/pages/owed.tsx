import type { DeliveryView } from "@tz/kernel/contract/delivery";
import { useKeyset } from "@tz/kernel/web/base";
import { UrgencyTag } from "@tz/kernel/web/workflow";
import { type Column, DateText, DueText, EmptyState, KeysetList, Page, PageHeader, Sheet, StatusTag } from "@tz/ui";
import { useMemo } from "react";
import { deliveriesKey } from "../../incoming/incoming.ts";
import { stateTones } from "../board/states.ts";
import { type Text, useText } from "../text.ts";
import styles from "../tracking.module.css";

/** 本单位应办未办: everything that the unit must still do by a date, the nearest first. */
export default function OwedPage() {
  const text = useText();
  const list = useKeyset<DeliveryView>({ key: [...deliveriesKey, "owed"], path: "/api/deliveries/owed" });
  const columns = useMemo(() => columnsOf(text), [text]);
  return (
    <Page>
      <PageHeader title={text("menu.owed")} facts={text("owed.about")} />
      <Sheet padding="flush">
        <KeysetList
          label={text("menu.owed")}
          list={list}
          columns={columns}
          rowKey={({ id }) => id}
          href={whereToGo}
          marked={({ late }) => late}
          empty={<EmptyState title={text("owed.none")} hint={text("owed.noneHint")} />}
        />
      </Sheet>
    </Page>
  );
}

/** What waits leads to the box; what was accepted is found in the register by its title. */
function whereToGo({ id, state, title }: DeliveryView) {
  return state === "accepted" ? `/incoming?text=${encodeURIComponent(title)}` : `/incoming?box=waiting&open=${id}`;
}

function columnsOf(text: Text): Column<DeliveryView>[] {
  return [
    { key: "sender", title: text("column.sender"), width: "13rem", card: "top", render: (row) => row.senderName },
    {
      key: "title",
      title: text("column.title"),
      card: "title",
      render: ({ title, urgency }) => (
        <span className={styles.title}>
          <UrgencyTag urgency={urgency} />
          <span>{title}</span>
        </span>
      ),
    },
    { key: "number", title: text("column.number"), width: "12rem", card: "facts", render: ({ number }) => number },
    {
      key: "state",
      title: text("column.state"),
      width: "7rem",
      card: "facts",
      render: ({ state }) => (
        <StatusTag tone={stateTones[state]}>
          {text(state === "accepted" ? "state.accepted" : "owed.notAccepted")}
        </StatusTag>
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
