import type { DeliveryView } from "@tz/kernel/contract/delivery";
import { CaseTitle } from "@tz/kernel/web/workflow";
import { type Column, DateText, DueText, type FilterField, StatusTag } from "@tz/ui";
import { stateTones } from "../board/states.ts";
import type { Text } from "../text.ts";
import styles from "../tracking.module.css";
import { FilteredList } from "./filtered-list.tsx";

const words = { title: "menu.owed", about: "owed.about", none: "owed.none", noneHint: "owed.noneHint" } as const;

/** 本单位应办未办: everything that the unit must still do by a date, the nearest first. */
export default function OwedPage() {
  return (
    <FilteredList<DeliveryView>
      name="owed"
      words={words}
      path="/api/deliveries/owed"
      filterNames={filterNames}
      fieldsOf={fieldsOf}
      columnsOf={columnsOf}
      href={whereToGo}
      marked={({ late }) => late}
    />
  );
}

const filterNames = ["text", "late"];

function fieldsOf(text: Text): FilterField[] {
  return [
    { kind: "text", key: "text", label: text("filter.words"), placeholder: text("filter.owedHint") },
    {
      kind: "choice",
      key: "late",
      label: text("column.due"),
      options: [{ value: "true", label: text("filter.late") }],
    },
  ];
}

/** What waits leads to the box, what was accepted to the paper. */
const whereToGo = ({ id, state }: DeliveryView) =>
  state === "accepted" ? `/incoming/delivery/${id}` : `/incoming?open=${id}`;

function columnsOf(text: Text): Column<DeliveryView>[] {
  return [
    { key: "sender", title: text("column.sender"), width: "13rem", card: "top", render: (row) => row.senderName },
    {
      key: "title",
      title: text("column.title"),
      card: "title",
      render: ({ title, urgency }) => <CaseTitle title={title} urgency={urgency} />,
    },
    { key: "number", title: text("column.number"), width: "12rem", card: "facts", render: ({ number }) => number },
    {
      key: "state",
      title: text("column.state"),
      width: "9rem",
      card: "facts",
      render: ({ state, handlers, urgeCount }) => (
        <>
          <StatusTag tone={stateTones[state]}>
            {text(state === "accepted" ? "state.accepted" : "owed.notAccepted")}
          </StatusTag>
          {handlers && <span className={styles.second}>{handlers}</span>}
          {urgeCount > 0 && <span className={styles.urged}>{text("owed.urged", { count: urgeCount })}</span>}
        </>
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
