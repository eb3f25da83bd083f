import styles from "./paper.module.css";
import { useTitleLines } from "./use-title-lines.ts";

interface TitleLinesProps {
  title: string;
  /** What the lines stand in. */
  box: HTMLElement | null;
}

/** The lines of a title, divided between words as they are on paper. */
export function TitleLines({ title, box }: TitleLinesProps) {
  return useTitleLines(title, box).map((line, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
    <span key={index} className={styles.titleLine}>
      {line}
    </span>
  ));
}
