import type { Marked } from "../../contract/search/index.ts";
import styles from "./search.module.css";

/** Text with the places marked at which it was hit. */
export function MarkedText({ parts }: { parts: Marked }) {
  const at = parts.map((_, index) => parts.slice(0, index).reduce((length, { text }) => length + text.length, 0));
  return parts.map(({ text, hit }, index) =>
    hit ? (
      <mark key={at[index]} className={styles.hit}>
        {text}
      </mark>
    ) : (
      text
    ),
  );
}
