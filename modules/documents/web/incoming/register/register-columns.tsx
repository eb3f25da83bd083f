import { CaseTitle } from "@tz/kernel/web/workflow";
import { type Column, DateText, DueText, StatusTag, type Tone } from "@tz/ui";
import type { IncomingRow, IncomingState } from "../../../contract/index.ts";
import styles from "../incoming.module.css";
import type { Text } from "../text.ts";

export const stateTones: Record<IncomingState, Tone> = {
  accepted: "warn",
  registered: "active",
  finished: "good",
  sentBack: "bad",
};

type Row = Pick<IncomingRow, "state" | "step">;

/** Where a paper stands: the step while it is handled, else its state. */
export function StateTag({ row: { state, step }, text }: { row: Row; text: Text }) {
  return <StatusTag tone={stateTones[state]}>{(state === "registered" && step) || text(`state.${state}`)}</StatusTag>;
}

/** The columns of the register on the screen. */
export function registerColumns(text: Text): Column<IncomingRow>[] {
  return [
    {
      key: "receivedNumber",
      title: text("column.receivedNumber"),
      width: "10rem",
      card: "top",
      render: ({ receivedNumber, category }) =>
        receivedNumber ? (
          <>
            <span className={styles.number}>{receivedNumber}</span>
            <span className={styles.second}>{text(`category.${category}`)}</span>
          </>
        ) : (
          <span className={styles.hint}>{text("register.noNumber")}</span>
        ),
    },
    {
      key: "title",
      title: text("column.title"),
      card: "title",
      render: ({ title, urgency }) => <CaseTitle title={title} urgency={urgency} />,
    },
    {
      key: "sender",
      title: text("column.senderAndNumber"),
      width: "13rem",
      card: "facts",
      render: ({ senderName, documentNumber }) => (
        <>
          {senderName}
          {documentNumber && <span className={styles.second}>{documentNumber}</span>}
        </>
      ),
    },
    {
      key: "state",
      title: text("column.state"),
      width: "9rem",
      card: "facts",
      render: (row) => (
        <>
          <StateTag row={row} text={text} />
          <span className={styles.second}>{row.handlers}</span>
        </>
      ),
    },
    {
      key: "due",
      title: text("column.due"),
      width: "8.5rem",
      card: "facts",
      render: ({ dueAt, finishedAt, state }) =>
        finishedAt || state === "sentBack" ? <DateText value={dueAt} /> : <DueText value={dueAt} />,
    },
    {
      key: "received",
      title: text("column.received"),
      width: "9rem",
      align: "end",
      card: "top",
      render: ({ receivedAt }) => <DateText value={receivedAt} />,
    },
  ];
}
