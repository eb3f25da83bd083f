import { Button } from "antd";
import { type ReactNode, useState } from "react";
import { ErrorState } from "../states/error-state.tsx";
import { Skeleton } from "../states/skeleton.tsx";
import { useUiText } from "../text/use-ui-text.ts";
import type { KeysetRows } from "./keyset-rows.ts";
import styles from "./list.module.css";
import { roomFor } from "./room-for.ts";
import { RowCards } from "./row-cards.tsx";
import { type RowsProps, RowTable } from "./row-table.tsx";
import { useRoom } from "./use-room.ts";
import { SelectKey, useRowKeys } from "./use-row-keys.ts";

interface KeysetListProps<Row> extends Omit<RowsProps<Row>, "rows"> {
  list: KeysetRows<Row>;
  /** Shown when there is no row: an `EmptyState`. */
  empty: ReactNode;
}

/** A list of any length: a table where it has room for one, cards where it is narrow, the next page on demand, `j` and `k` to walk. */
export function KeysetList<Row>({ list, empty, ...rows }: KeysetListProps<Row>) {
  const text = useUiText();
  const [box, setBox] = useState<HTMLElement | null>(null);
  const table = useRoom(box, roomFor(rows.columns, rows.selection !== undefined));
  useRowKeys(box, list.hasMore && !list.loadingMore ? list.loadMore : undefined);
  if (list.status === "pending") return <Skeleton lines={8} />;
  if (list.status === "error") return <ErrorState error={list.error} onRetry={list.retry} />;
  if (list.rows.length === 0) return empty;
  return (
    <div ref={setBox}>
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
