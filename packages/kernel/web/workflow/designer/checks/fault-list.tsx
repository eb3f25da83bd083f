import { EmptyState } from "@tz/ui";
import type { ProcessFault } from "../../../../contract/workflow/index.ts";
import { useBilingual } from "../../../base/index.ts";
import { useText } from "../text.ts";
import styles from "./checks.module.css";

interface FaultListProps {
  faults: readonly ProcessFault[];
  /** Shows the element that a fault is about, empty: the whole process; not where nothing can be selected. */
  onChoose?: (element: string) => void;
}

/** What keeps a process from being published, each with what would mend it. */
export function FaultList({ faults, onChoose }: FaultListProps) {
  const text = useText();
  const bilingual = useBilingual();
  if (faults.length === 0) return <EmptyState title={text("checks.none")} hint={text("checks.noneHint")} />;
  return (
    <ol className={styles.faults} aria-label={text("checks.label")}>
      {faults.map(({ element, code, message }) => (
        <li key={`${element} ${code} ${message.zh}`}>
          {onChoose ? (
            <button type="button" onClick={() => onChoose(element)}>
              {bilingual(message)}
            </button>
          ) : (
            bilingual(message)
          )}
        </li>
      ))}
    </ol>
  );
}
