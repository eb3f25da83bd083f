import type { ReactNode } from "react";
import styles from "./states.module.css";

interface EmptyStateProps {
  title: string;
  /** One sentence on what will appear here, or how to make it appear. */
  hint?: ReactNode;
  action?: ReactNode;
}

/** Shown instead of a list without rows: says why it is empty and what to do. */
export function EmptyState({ title, hint, action }: EmptyStateProps) {
  return (
    <div className={styles.state}>
      <svg className={styles.drawing} viewBox="0 0 72 56" aria-hidden="true">
        <path d="M8 22h56v26a4 4 0 0 1-4 4H12a4 4 0 0 1-4-4Z" />
        <path d="M8 22 16 6h40l8 16M8 22h17l4 8h14l4-8h17" />
      </svg>
      <p className={styles.title}>{title}</p>
      {hint && <p className={styles.hint}>{hint}</p>}
      {action && <div className={styles.action}>{action}</div>}
    </div>
  );
}
