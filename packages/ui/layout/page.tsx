import type { ReactNode } from "react";
import styles from "./layout.module.css";

/** The body of a page under the menu; `narrow` for forms and reading, where long lines tire. */
export function Page({ width = "wide", children }: { width?: "wide" | "narrow"; children: ReactNode }) {
  return (
    <div className={styles.page} data-width={width}>
      {children}
    </div>
  );
}

interface SheetProps {
  title?: ReactNode;
  /** Beside the title, at the end of the line. */
  extra?: ReactNode;
  /** `flush` lets a list or a table reach the edges. */
  padding?: "normal" | "flush";
  children: ReactNode;
}

/** A white sheet on the paper ground, with a heading of its own. */
export function Sheet({ title, extra, padding = "normal", children }: SheetProps) {
  return (
    <section className={styles.sheet} data-padding={padding}>
      {(title || extra) && (
        <header className={styles.sheetHead}>
          {title && <h2>{title}</h2>}
          {extra && <div className={styles.sheetExtra}>{extra}</div>}
        </header>
      )}
      {children}
    </section>
  );
}
