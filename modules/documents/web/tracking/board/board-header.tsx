import type { Board, BoardRow } from "@tz/kernel/contract/delivery";
import { DateText, PageHeader } from "@tz/ui";
import { Button } from "antd";
import { useText } from "../text.ts";
import { isWaiting, rowsIn } from "./states.ts";

/** What is done with copies from the board. */
export type Doing = "urge" | "recall";

interface BoardHeaderProps {
  board: Board;
  onDo: (what: Doing, rows: readonly BoardRow[]) => void;
}

/** The paper and its dates, and what can be done with all copies at once. */
export function BoardHeader({ board: { subject, title, number, rows, may }, onDo }: BoardHeaderProps) {
  const text = useText();
  const late = rowsIn(rows, "late");
  const waiting = rows.filter(isWaiting);
  const dueAt = rows.find((row) => row.dueAt)?.dueAt;
  return (
    <PageHeader
      title={title}
      back="/tracking"
      facts={
        <>
          <span>{number}</span>
          <span>
            {text("column.sent")} <DateText value={rows[0]?.sentAt} form="minute" />
          </span>
          {dueAt && (
            <span>
              {text("column.due")} <DateText value={dueAt} form="minute" />
            </span>
          )}
          {subject.type === "documents.document" && (
            <a href={`/documents/${subject.id}`} data-print="hide">
              {text("board.paper")}
            </a>
          )}
        </>
      }
      actions={
        <>
          {may.includes("urge") && late.length > 0 && (
            <Button type="primary" onClick={() => onDo("urge", late)}>
              {text("urge.late", { count: late.length })}
            </Button>
          )}
          {may.includes("urge") && waiting.length > 0 && (
            <Button type={late.length > 0 ? "default" : "primary"} onClick={() => onDo("urge", waiting)}>
              {text("urge.waiting", { count: waiting.length })}
            </Button>
          )}
          {may.includes("export") && (
            <Button href={`/api/tracking/${subject.type}/${subject.id}/export`} download>
              {text("board.export")}
            </Button>
          )}
          {may.includes("recall") && waiting.length > 0 && (
            <Button danger onClick={() => onDo("recall", waiting)}>
              {text("recall.all", { count: waiting.length })}
            </Button>
          )}
        </>
      }
    />
  );
}
