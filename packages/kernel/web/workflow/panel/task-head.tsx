import { DueText, StatusTag, type Tone } from "@tz/ui";
import type { TaskView } from "../../../contract/workflow/index.ts";
import { useText } from "../text.ts";
import styles from "./task-panel.module.css";

const tones: Record<TaskView["state"], Tone> = {
  waiting: "plain",
  open: "active",
  held: "warn",
  done: "good",
  closed: "plain",
};

/** What a task is: its step, whose it is, by when, who else has a part in the step. */
export function TaskHead({ task }: { task: TaskView }) {
  const text = useText();
  const { step, state, handler, onBehalfOf, dueAt, from, others } = task;
  return (
    <header className={styles.head}>
      <h2>{step.name}</h2>
      <StatusTag tone={tones[state]}>{text(`state.${state}`)}</StatusTag>
      <ul>
        {onBehalfOf && <li>{text("panel.onBehalfOf", { name: onBehalfOf })}</li>}
        {!onBehalfOf && <li>{text("panel.handler", { name: handler.name })}</li>}
        {from && <li>{text("panel.from", { name: from })}</li>}
        {dueAt && state === "open" && (
          <li>
            {text("panel.due")} <DueText value={dueAt} />
          </li>
        )}
        {others.length > 0 && (
          <li>
            {text("panel.others", {
              names: others
                .map((other) => text("panel.other", { name: other.handler.name, state: text(`state.${other.state}`) }))
                .join(text("comma")),
            })}
          </li>
        )}
      </ul>
    </header>
  );
}
