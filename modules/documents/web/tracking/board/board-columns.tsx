import type { BoardRow } from "@tz/kernel/contract/delivery";
import { type Column, DateText, DueText, StatusTag } from "@tz/ui";
import type { Text } from "../text.ts";
import styles from "../tracking.module.css";
import { remarkOf, stateTones } from "./states.ts";

/** The columns of the board; they stand side by side on a screen of 1280 pixels. */
export function boardColumns(text: Text): Column<BoardRow>[] {
  return [
    {
      key: "unit",
      title: text("column.unit"),
      card: "title",
      render: (row) => (
        <>
          <span className={styles.title}>
            <span>{row.unitName}</span>
            {row.copy && <StatusTag>{text("board.copy")}</StatusTag>}
          </span>
          {row.reason && (
            <span className={styles.remark}>{text(`remark.${remarkOf(row)}`, { reason: row.reason })}</span>
          )}
        </>
      ),
    },
    {
      key: "state",
      title: text("column.state"),
      width: "7.5rem",
      card: "top",
      render: (row) => (
        <>
          {stateOf(row, text)} <DateText value={row.finishedAt} />
        </>
      ),
    },
    {
      key: "accepted",
      title: text("column.accepted"),
      width: "10rem",
      card: "facts",
      render: ({ acceptedAt, acceptedBy, openedAt }) =>
        acceptedAt ? (
          <>
            {acceptedBy} <DateText value={acceptedAt} />
          </>
        ) : (
          openedAt && (
            <span className={styles.faint}>
              {text("board.opened")} <DateText value={openedAt} />
            </span>
          )
        ),
    },
    {
      key: "readers",
      title: text("column.readers"),
      width: "5.5rem",
      align: "end",
      card: "hide",
      render: ({ readers }) => readers || "",
    },
    {
      key: "handlers",
      title: text("column.handlers"),
      width: "10rem",
      card: "facts",
      render: ({ handlers }) => handlers,
    },
    {
      key: "due",
      title: text("column.due"),
      width: "7.5rem",
      card: "facts",
      render: ({ dueAt, late }) => (late ? <DueText value={dueAt} /> : <DateText value={dueAt} />),
    },
    {
      key: "urged",
      title: text("column.urged"),
      width: "7rem",
      card: "facts",
      render: ({ urgeCount, urgedAt }) =>
        urgeCount > 0 && (
          <>
            {text("board.urged", { count: urgeCount })} <DateText value={urgedAt} />
          </>
        ),
    },
  ];
}

function stateOf({ state, finishedAt }: BoardRow, text: Text) {
  if (finishedAt) return <StatusTag tone="good">{text("state.finished")}</StatusTag>;
  return <StatusTag tone={stateTones[state]}>{text(`state.${state}`)}</StatusTag>;
}
