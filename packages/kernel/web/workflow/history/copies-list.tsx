import { DateText } from "@tz/ui";
import type { CaseHistory } from "../../../contract/workflow/index.ts";
import { useText } from "../text.ts";
import styles from "./history.module.css";

/** Who got a copy to read, and when they read it. */
export function CopiesList({ copies }: { copies: CaseHistory["copies"] }) {
  const text = useText();
  if (copies.length === 0) return null;
  const read = copies.filter(({ readAt }) => readAt).length;
  return (
    <details className={styles.copies}>
      <summary>{text("copies.summary", { read, all: copies.length })}</summary>
      <ul>
        {copies.map(({ id, reader, from, readAt }) => (
          <li key={id}>
            <span>{reader.name}</span>
            <span>{text("copies.from", { name: from })}</span>
            <span>{readAt ? <DateText value={readAt} form="minute" /> : text("copies.unread")}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
