import type { DeliveryView } from "@tz/kernel/contract/delivery";
import { CaseTitle } from "@tz/kernel/web/workflow";
import { type Column, DateText, DueText, StatusTag } from "@tz/ui";
import type { Text } from "../text.ts";

/** The columns of the box of what waits to be accepted. */
export function boxColumns(text: Text): Column<DeliveryView>[] {
  return [
    {
      key: "sender",
      title: text("column.sender"),
      width: "13rem",
      card: "top",
      render: ({ senderName }) => senderName,
    },
    {
      key: "title",
      title: text("column.title"),
      card: "title",
      render: ({ title, urgency, copy }) => (
        <CaseTitle title={title} urgency={urgency}>
          {copy && <StatusTag>{text("box.copy")}</StatusTag>}
        </CaseTitle>
      ),
    },
    {
      key: "number",
      title: text("column.number"),
      width: "12rem",
      card: "facts",
      render: ({ number }) => number,
    },
    {
      key: "due",
      title: text("column.due"),
      width: "9rem",
      card: "facts",
      render: ({ dueAt }) => <DueText value={dueAt} />,
    },
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
