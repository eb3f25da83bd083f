/** A list that is read page by page with a cursor, as the lists below draw it. */
export interface KeysetRows<Row> {
  rows: readonly Row[];
  status: "pending" | "error" | "ready";
  error: unknown;
  retry: () => void;
  hasMore: boolean;
  loadMore: () => void;
  loadingMore: boolean;
}

export interface Column<Row> {
  key: string;
  title: string;
  render: (row: Row) => React.ReactNode;
  /** A CSS width; the columns without one share the rest. */
  width?: string;
  align?: "end";
  /**
   * Where a phone's card shows it: `title` is what opens the row (exactly one column), `top` the line above, `facts` the
   * line below, `labelled` there with the column's title, `hide` nowhere.
   */
  card: "title" | "top" | "facts" | "labelled" | "hide";
}

export interface Selection {
  keys: ReadonlySet<string>;
  onChange: (keys: ReadonlySet<string>) => void;
}

/** The keys with one added, or taken away when it was there. */
export function toggled(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(keys);
  if (!next.delete(key)) next.add(key);
  return next;
}

export interface RowOpening<Row> {
  /** The address that a row opens, or what to do instead of going to one. */
  href?: (row: Row) => string | undefined;
  onOpen?: (row: Row) => void;
}
