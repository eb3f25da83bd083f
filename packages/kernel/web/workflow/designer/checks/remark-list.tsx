import type { ProcessRemark } from "../../../../contract/workflow/index.ts";
import { useText } from "../text.ts";
import styles from "./checks.module.css";
import { Sentence } from "./sentence.tsx";

interface RemarkListProps {
  remarks: readonly ProcessRemark[];
  /** Only how many there are is seen at first. */
  isBrief?: boolean;
  onChoose?: (element: string) => void;
}

/** What of a file of another product has no effect here; it keeps nothing from being published. */
export function RemarkList({ remarks, isBrief = false, onChoose }: RemarkListProps) {
  const text = useText();
  if (remarks.length === 0) return null;
  return (
    <details className={styles.remarks} open={!isBrief}>
      <summary>{text("remarks", { count: remarks.length })}</summary>
      <ul>
        {remarks.map((said) => (
          <li key={`${said.element} ${said.message.zh}`}>
            <Sentence said={said} onChoose={onChoose} />
          </li>
        ))}
      </ul>
    </details>
  );
}
