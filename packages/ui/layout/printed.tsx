import type { ReactNode } from "react";
import { createPortal } from "react-dom";
import styles from "./printed.module.css";

interface PrintedProps {
  title: string;
  /** A table; its columns' widths are its own. */
  children: ReactNode;
}

/** A book of rows as it is printed and bound: A4 across, alone on the paper, its head on each sheet. Not on the screen. */
export function Printed({ title, children }: PrintedProps) {
  return createPortal(
    <section className={styles.printed}>
      <h1>{title}</h1>
      {children}
    </section>,
    document.body,
  );
}
