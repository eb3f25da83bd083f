import styles from "./paper.module.css";
import { useTitleLines } from "./use-title-lines.ts";

interface TitleLinesProps {
  title: string;
  /** What the lines stand in. */
  box: HTMLElement | null;
}

/** The lines of a title, divided between words as they are on paper. */
export function TitleLines({ title, box }: TitleLinesProps) {
  const lines = useTitleLines(title, box);
  return lines.map((line, place) => (
    <span key={lines.slice(0, place).join("")} className={styles.titleLine}>
      {line}
    </span>
  ));
}
