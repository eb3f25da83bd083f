import type { ReactNode } from "react";
import styles from "./list.module.css";

interface SelectionBarProps {
  /** How many are chosen. */
  words: string;
  children: ReactNode;
}

/** What can be done with the chosen rows, above their list. */
export function SelectionBar({ words, children }: SelectionBarProps) {
  return (
    <div className={styles.selection} role="status" data-print="hide">
      <span>{words}</span>
      {children}
    </div>
  );
}
