import { useUiText } from "../text/use-ui-text.ts";
import styles from "./skeleton.module.css";

const widths = ["62%", "48%", "71%", "55%", "66%", "43%", "59%", "51%", "68%", "46%"];

interface SkeletonProps {
  /** How many lines to draw, at most ten. */
  lines?: number;
  /** `rows` stands for a list, `text` for a paragraph or a form. */
  kind?: "rows" | "text";
}

/** Stands where content will be while it loads; appears only after a moment, so that fast answers do not flicker. */
export function Skeleton({ lines = 6, kind = "rows" }: SkeletonProps) {
  const text = useUiText();
  return (
    <div className={styles.skeleton} data-kind={kind} role="status" aria-label={text("loading")}>
      {widths.slice(0, lines).map((inlineSize) => (
        <span key={inlineSize} style={{ inlineSize }} />
      ))}
    </div>
  );
}
