import { DateText, DueText, StatusTag } from "@tz/ui";
import { Button } from "antd";
import type { CaseHistory } from "../../../contract/workflow/index.ts";
import { useText } from "../text.ts";
import styles from "./history.module.css";

type Open = CaseHistory["open"][number];

interface OpenTasksProps {
  tasks: readonly Open[];
  /** Gives one of them to somebody else. */
  onChangeHandler: (task: Open) => void;
}

/** Who has a case now, since when, by when, and whether they have looked at it. */
export function OpenTasks({ tasks, onChangeHandler }: OpenTasksProps) {
  const text = useText();
  if (tasks.length === 0) return null;
  return (
    <ul className={styles.open} aria-label={text("progress.now")}>
      {tasks.map((task) => {
        const { taskId, step, handler, state, arrivedAt, dueAt, readAt, may } = task;
        return (
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
            {may.includes("changeHandler") && (
              <Button
                size="small"
                aria-label={text("intervene.handlerOf", { name: handler.name, step: step.name })}
                onClick={() => onChangeHandler(task)}
              >
                {text("intervene.changeHandler")}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
