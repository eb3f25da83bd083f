import type { ReactNode } from "react";
import type { RowOpening } from "./keyset-rows.ts";
import styles from "./list.module.css";

interface RowOpenerProps<Row> extends RowOpening<Row> {
  row: Row;
  children: ReactNode;
}

/** What opens a row; it covers the whole row, so that a click anywhere counts. Plain text where nothing opens. */
export function RowOpener<Row>({ row, href, onOpen, children }: RowOpenerProps<Row>) {
  const address = href?.(row);
  if (address) {
    return (
      <a className={styles.opener} href={address} data-row-opener="">
        {children}
      </a>
    );
  }
  if (!onOpen) return <span>{children}</span>;
  return (
    <button type="button" className={styles.opener} onClick={() => onOpen(row)} data-row-opener="">
      {children}
    </button>
  );
}
