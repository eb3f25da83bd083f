import { mayUse, useMe } from "../../access/index.ts";
import { type Duty, useBilingual, useDuties } from "../../base/index.ts";
import { useText } from "../text.ts";
import styles from "./duty-strip.module.css";

/** What waits besides the tasks, each as a link that begins it: 34件来文待签收. Nothing while nothing waits. */
export function DutyStrip() {
  const text = useText();
  const me = useMe();
  const duties = useDuties().filter((duty) => mayUse(me, duty));
  if (duties.length === 0) return null;
  return (
    <nav className={styles.strip} aria-label={text("workbench.duties")}>
      {duties.map((duty) => (
        <DutyLink key={duty.to} duty={duty} />
      ))}
    </nav>
  );
}

function DutyLink({ duty: { to, label, tone = "plain", useCount } }: { duty: Duty }) {
  const bilingual = useBilingual();
  const count = useCount();
  if (!count) return null;
  return (
    <a href={to} className={styles.duty} data-tone={tone}>
      <strong>{count}</strong> {bilingual(label)}
    </a>
  );
}
