import type { DispatchView } from "@tz/kernel/contract/delivery";
import { useText } from "../text.ts";
import styles from "../tracking.module.css";

const parts = ["finished", "accepted", "waiting", "late", "ended"] as const;

/** How far a sending is: a bar of what is finished, accepted and silent, with the numbers that are not none below it. */
export function Progress({ totals }: { totals: DispatchView["totals"] }) {
  const text = useText();
  const underWay = totals.accepted - totals.finished;
  const share = (count: number) => ({ inlineSize: `${(100 * count) / Math.max(totals.units, 1)}%` });
  return (
    <div className={styles.progress}>
      <div className={styles.progressBar} aria-hidden="true">
        <div data-part="finished" style={share(totals.finished)} />
        <div data-part="accepted" style={share(underWay)} />
      </div>
      <ul>
        <li>{text("dispatches.units", { count: totals.units })}</li>
        {parts
          .filter((part) => totals[part] > 0)
          .map((part) => (
            <li key={part} data-tone={part === "late" ? "bad" : undefined}>
              {text(`progress.${part}`, { count: totals[part] })}
            </li>
          ))}
      </ul>
    </div>
  );
}
