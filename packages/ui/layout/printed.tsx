import type { ReactNode } from "react";
import { createPortal } from "react-dom";
import styles from "./printed.module.css";

interface PrintedProps {
  /** Left out where each of the tables has a heading of its own. */
  title?: string;
  /** Tables; the widths of their columns are their own. */
  children: ReactNode;
}

/** A book of rows as it is printed and bound: A4 across, alone on the paper, its head on each sheet. Not on the screen. */
export function Printed({ title, children }: PrintedProps) {
  return createPortal(
    <section className={styles.printed}>
      {title && <h1>{title}</h1>}
      {children}
    </section>,
    document.body,
  );
}
