import type { ReactNode } from "react";
import styles from "./layout.module.css";

interface WithFootBarProps {
  /** Nothing where the page has no actions of its own. */
  bar?: ReactNode;
  children: ReactNode;
}

/** A phone's page whose actions stay within reach of the thumb, above the office's own bar; nothing of the page lies beneath. */
export function WithFootBar({ bar, children }: WithFootBarProps) {
  return (
    <div className={bar ? styles.aboveFootBar : undefined}>
      {children}
      {bar && (
        <div className={styles.footBar} data-print="hide">
          {bar}
        </div>
      )}
    </div>
  );
}
