import type { ReactNode } from "react";
import { DateText } from "./date-text.tsx";
import type { Tone } from "./status-tag.tsx";
import styles from "./timeline.module.css";

export interface TimelineEntry {
  key: string;
  at: string;
  /** Who, with unit and post; on whose behalf. */
  who: ReactNode;
  /** What was done, in a word or two. */
  did: ReactNode;
  tone?: Tone;
  /** The opinion that was written. */
  opinion?: string | null | undefined;
  /** Further lines: to whom, reasons, attachments. */
  note?: ReactNode;
}

/** What happened, one entry below the other, in the order given. */
export function Timeline({ entries, label }: { entries: readonly TimelineEntry[]; label: string }) {
  return (
    <ol className={styles.timeline} aria-label={label}>
      {entries.map(({ key, at, who, did, tone = "plain", opinion, note }) => (
        <li key={key} data-tone={tone}>
          <div className={styles.line}>
            <strong>{did}</strong>
            <span>{who}</span>
            <DateText value={at} form="minute" />
          </div>
          {opinion && <blockquote className={styles.opinion}>{opinion}</blockquote>}
          {note && <div className={styles.note}>{note}</div>}
        </li>
      ))}
    </ol>
  );
}
