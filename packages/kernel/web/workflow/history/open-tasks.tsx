import { DateText, DueText, StatusTag } from "@tz/ui";
import type { CaseHistory } from "../../../contract/workflow/index.ts";
import { useText } from "../text.ts";
import styles from "./history.module.css";

/** Who has a case now, since when, by when, and whether they have looked at it. */
export function OpenTasks({ tasks }: { tasks: CaseHistory["open"] }) {
  const text = useText();
  if (tasks.length === 0) return null;
  return (
    <ul className={styles.open} aria-label={text("progress.now")}>
      {tasks.map(({ taskId, step, handler, state, arrivedAt, dueAt, readAt }) => (
        <li key={taskId}>
          <StatusTag tone={state === "open" ? "active" : "plain"}>{step.name}</StatusTag>
          <strong>{handler.name}</strong>
          <span>{text(state === "open" ? (readAt ? "progress.seen" : "progress.unseen") : `state.${state}`)}</span>
          <span>
            {text("progress.since")} <DateText value={arrivedAt} />
          </span>
          {dueAt && (
            <span>
              {text("panel.due")} <DueText value={dueAt} />
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
