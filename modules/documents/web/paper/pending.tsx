import type { ReactNode } from "react";
import styles from "./paper.module.css";

/** Stands where something comes later: the number, the date. */
export function Pending({ children }: { children: ReactNode }) {
  return <span className={styles.pending}>{children}</span>;
}
