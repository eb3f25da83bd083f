import { EmptyState } from "@tz/ui";
import type { ProcessFault } from "../../../../contract/workflow/index.ts";
import { useText } from "../text.ts";
import styles from "./checks.module.css";
import { Sentence } from "./sentence.tsx";

interface FaultListProps {
  faults: readonly ProcessFault[];
  /** Shows the element that a fault is about, empty: the whole process; not where nothing can be selected. */
  onChoose?: (element: string) => void;
}

/** What keeps a process from being published, each with what would mend it. */
export function FaultList({ faults, onChoose }: FaultListProps) {
  const text = useText();
  if (faults.length === 0) return <EmptyState title={text("checks.none")} hint={text("checks.noneHint")} />;
  return (
    <ol className={styles.faults} aria-label={text("checks.label")}>
      {faults.map((fault) => (
        <li key={`${fault.element} ${fault.code} ${fault.message.zh}`}>
          <Sentence said={fault} onChoose={onChoose} />
        </li>
      ))}
    </ol>
  );
}
