import { SearchOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import type { Board, BoardRow } from "@tz/kernel/contract/delivery";
import { address, useAddressFilters } from "@tz/kernel/web/base";
import {
  EmptyState,
  ErrorState,
  KeysetList,
  Page,
  PageHeader,
  SelectionBar,
  Sheet,
  Skeleton,
  useShortcut,
} from "@tz/ui";
import { Button, Input } from "antd";
import { lazy, Suspense, useMemo, useState } from "react";
import { boardColumns } from "../board/board-columns.tsx";
import { BoardHeader, type Doing } from "../board/board-header.tsx";
import { type BoardFilter, boardFilters, isOpen, isWaiting, rowsIn } from "../board/states.ts";
import { Totals } from "../board/totals.tsx";
import { useText } from "../text.ts";
import styles from "../tracking.module.css";
import { boardAddress, boardQuery } from "../tracking.ts";

const UrgeDrawer = lazy(() => import("../board/urge-drawer.tsx"));
const RecallDrawer = lazy(() => import("../board/recall-drawer.tsx"));
const ReceiptsDrawer = lazy(() => import("../board/receipts-drawer.tsx"));

/** 流转跟踪 of one paper: every unit's copy, who has it, who is late; urge, recall, receipts. */
export default function BoardPage() {
  const { type = "", id = "" } = useParams({ strict: false }) as { type?: string; id?: string };
  const text = useText();
  const board = useQuery(boardQuery({ type, id }));
  if (board.data) return <Loaded board={board.data} />;
  return (
    <Page>
      <PageHeader title={text("menu.tracking")} back="/tracking" />
      <Sheet>
        {board.isError ? (
          <ErrorState error={board.error} onRetry={() => void board.refetch()} />
        ) : (
          <Skeleton lines={10} />
        )}
      </Sheet>
    </Page>
  );
}

const nothing: ReadonlySet<string> = new Set();

function Loaded({ board }: { board: Board }) {
  const text = useText();
  const [{ show, unit }, change] = useAddressFilters(["show", "unit"]);
  const [chosen, setChosen] = useState(nothing);
  const [doing, setDoing] = useState<{ what: Doing; rows: readonly BoardRow[] }>();
  const [receiptsOf, setReceiptsOf] = useState<BoardRow>();
  const { subject, rows, may } = board;
  const current = boardFilters.find((name) => name === show) ?? "all";
  const shown = useMemo(
    () => rowsIn(rows, current).filter(({ unitName }) => !unit || unitName.includes(unit)),
    [rows, current, unit],
  );
  const columns = useMemo(() => boardColumns(text), [text]);
  const hrefOf = (filter: BoardFilter) =>
    address(boardAddress(subject), { show: filter === "all" ? undefined : filter, unit });
  const late = rowsIn(rows, "late");
  const waiting = rows.filter(isWaiting);
  const chosenRows = rows.filter(({ deliveryId }) => chosen.has(deliveryId));
  const close = () => setDoing(undefined);
  const finish = () => {
    close();
    setChosen(nothing);
  };
  useShortcut("u", text("urge.key"), () => {
    const rowsToUrge = late.length > 0 ? late : waiting;
    if (may.includes("urge") && rowsToUrge.length > 0) setDoing({ what: "urge", rows: rowsToUrge });
  });
  return (
    <Page>
      <BoardHeader board={board} onDo={(what, on) => setDoing({ what, rows: on })} />
      <Totals board={board} current={current} hrefOf={hrefOf} />
      <Sheet padding="flush">
        <div className={styles.filters} data-print="hide">
          <Input
            className={styles.find ?? ""}
            allowClear
            prefix={<SearchOutlined />}
            aria-label={text("board.find")}
            placeholder={text("board.find")}
            defaultValue={unit ?? ""}
            onChange={({ target }) => change({ unit: target.value || undefined })}
          />
        </div>
        {chosenRows.length > 0 && (
          <ChosenBar
            rows={chosenRows}
            onDo={(what, on) => setDoing({ what, rows: on })}
            onClear={() => setChosen(nothing)}
          />
        )}
        <KeysetList
          label={text(`total.${current}`)}
          list={{ ...local, rows: shown }}
          columns={columns}
          rowKey={({ deliveryId }) => deliveryId}
          onOpen={setReceiptsOf}
          selection={{ keys: chosen, onChange: setChosen }}
          empty={<EmptyState title={text("board.none")} hint={text("board.noneHint")} />}
        />
      </Sheet>
      <Suspense>
        {doing?.what === "urge" && <UrgeDrawer rows={doing.rows} onClose={close} onDone={finish} />}
        {doing?.what === "recall" && <RecallDrawer rows={doing.rows} onClose={close} onDone={finish} />}
        {receiptsOf && <ReceiptsDrawer row={receiptsOf} onClose={() => setReceiptsOf(undefined)} />}
      </Suspense>
    </Page>
  );
}

/** The board comes whole, so that its list has no further page. */
const local = {
  status: "ready",
  error: undefined,
  retry: () => {},
  hasMore: false,
  loadMore: () => {},
  loadingMore: false,
} as const;

interface ChosenBarProps {
  rows: readonly BoardRow[];
  onDo: (what: Doing, rows: readonly BoardRow[]) => void;
  onClear: () => void;
}

/** What can be done with the units that are chosen: urge those who are not done, recall what is not accepted. */
function ChosenBar({ rows, onDo, onClear }: ChosenBarProps) {
  const text = useText();
  const open = rows.filter(isOpen);
  const waiting = rows.filter(isWaiting);
  return (
    <SelectionBar words={text("board.chosen", { count: rows.length })}>
      <Button type="primary" disabled={open.length === 0} onClick={() => onDo("urge", open)}>
        {text("urge.chosen", { count: open.length })}
      </Button>
      <Button danger disabled={waiting.length === 0} onClick={() => onDo("recall", waiting)}>
        {text("recall.chosen", { count: waiting.length })}
      </Button>
      <Button type="link" onClick={onClear}>
        {text("board.clear")}
      </Button>
    </SelectionBar>
  );
}
