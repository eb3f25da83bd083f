import type { BatchResult, TaskItem } from "../../../contract/workflow/index.ts";
import styles from "../components/workbench.module.css";
import { useText } from "../text.ts";
import type { BatchOperation } from "./batch.ts";

interface RefusedProps {
  operation: BatchOperation;
  tasks: readonly TaskItem[];
  refused: BatchResult["refused"];
}

/** The tasks of a batch that were not done, each with the reason. */
export function Refused({ operation, tasks, refused }: RefusedProps) {
  const text = useText();
  if (refused.length === 0) return null;
  const titles = new Map(tasks.map(({ id, title }) => [id, title]));
  return (
    <section className={styles.refused} role="alert">
      <strong>{text(`batch.refused.${operation}`, { count: refused.length })}</strong>
      <ul>
        {refused.map(({ taskId, message }) => (
          <li key={taskId}>{text("batch.reason", { title: titles.get(taskId) ?? "", message })}</li>
        ))}
      </ul>
    </section>
  );
}
