import { Button } from "antd";
import { type ReactNode, useRef } from "react";
import { ErrorState } from "../states/error-state.tsx";
import { Skeleton } from "../states/skeleton.tsx";
import { useUiText } from "../text/use-ui-text.ts";
import { useRoom } from "../theme/use-room.ts";
import type { KeysetRows } from "./keyset-rows.ts";
import styles from "./list.module.css";
import { roomFor } from "./room-for.ts";
import { RowCards } from "./row-cards.tsx";
import { type RowsProps, RowTable } from "./row-table.tsx";
import { SelectKey, useRowKeys } from "./use-row-keys.ts";

interface KeysetListProps<Row> extends Omit<RowsProps<Row>, "rows"> {
  list: KeysetRows<Row>;
  /** Shown when there is no row: an `EmptyState`. */
  empty: ReactNode;
}

/** A list of any length: a table on wide windows, cards on narrow ones, the next page on demand, `j` and `k` to walk. */
export function KeysetList<Row>({ list, empty, ...rows }: KeysetListProps<Row>) {
  const text = useUiText();
  const table = useRoom(roomFor(rows.columns, rows.selection !== undefined));
  const box = useRef<HTMLDivElement>(null);
  useRowKeys(box, list.hasMore && !list.loadingMore ? list.loadMore : undefined);
  if (list.status === "pending") return <Skeleton lines={8} />;
  if (list.status === "error") return <ErrorState error={list.error} onRetry={list.retry} />;
  if (list.rows.length === 0) return empty;
  return (
    <div ref={box}>
      {rows.selection && <SelectKey />}
      {table ? <RowTable {...rows} rows={list.rows} /> : <RowCards {...rows} rows={list.rows} />}
      {list.hasMore && (
        <div className={styles.more} data-print="hide">
          <Button onClick={list.loadMore} loading={list.loadingMore}>
            {text("list.more")}
          </Button>
        </div>
      )}
    </div>
  );
}
