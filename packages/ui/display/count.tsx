import styles from "./display.module.css";

/** A number beside a tab or a menu entry, 99+ from a hundred; nothing for zero. */
export function Count({ value, tone = "plain" }: { value: number | undefined; tone?: "plain" | "bad" }) {
  if (!value) return null;
  return (
    <span className={styles.count} data-tone={tone}>
      {value > 99 ? "99+" : value}
    </span>
  );
}
