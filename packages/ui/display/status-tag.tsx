import type { ReactNode } from "react";
import styles from "./display.module.css";

/** `plain` for what is normal, `active` in work, `good` finished, `warn` needs attention, `bad` late or refused. */
export type Tone = "plain" | "active" | "good" | "warn" | "bad";

/** A state in one or two words. `strong` fills it, for 特急 alone. */
export function StatusTag({
  tone = "plain",
  strong,
  children,
}: {
  tone?: Tone;
  strong?: boolean;
  children: ReactNode;
}) {
  return (
    <span className={styles.tag} data-tone={tone} data-strong={strong}>
      {children}
    </span>
  );
}
