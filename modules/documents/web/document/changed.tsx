import type { TextPart } from "../../contract/index.ts";
import styles from "./versions.module.css";

/** A text with what was added and what was taken away. */
export function Changed({ parts }: { parts: readonly TextPart[] }) {
  const placed = parts.map((part, index) => ({ ...part, key: `${index} ${part.kind}` }));
  return (
    <p className={styles.changed}>
      {placed.map(({ key, kind, text }) => {
        if (kind === "added") return <ins key={key}>{text}</ins>;
        return kind === "removed" ? <del key={key}>{text}</del> : <span key={key}>{text}</span>;
      })}
    </p>
  );
}
