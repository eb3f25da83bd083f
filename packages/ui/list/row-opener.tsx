import type { ReactNode } from "react";
import { TitleWords } from "../layout/title-words.tsx";
import type { RowOpening } from "./keyset-rows.ts";
import styles from "./list.module.css";

interface RowOpenerProps<Row> extends RowOpening<Row> {
  row: Row;
  children: ReactNode;
}

/**
 * What opens a row; it covers the whole row, so that a click anywhere counts. Plain text where nothing opens. A title is divided between
 * words.
 */
export function RowOpener<Row>({ row, href, onOpen, children }: RowOpenerProps<Row>) {
  const address = href?.(row);
  const title = typeof children === "string" ? <TitleWords title={children} /> : children;
  if (address) {
    return (
      <a className={styles.opener} href={address} data-row-opener="">
        {title}
      </a>
    );
  }
  if (!onOpen) return <span>{title}</span>;
  return (
    <button type="button" className={styles.opener} onClick={() => onOpen(row)} data-row-opener="">
      {title}
    </button>
  );
}
