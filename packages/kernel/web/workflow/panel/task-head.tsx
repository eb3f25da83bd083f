import { DueText, StatusTag, type Tone } from "@tz/ui";
import type { TaskView } from "../../../contract/workflow/index.ts";
import { useMe } from "../../access/index.ts";
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
  const { step, state, handler, onBehalfOf, dueAt, from, others, signsFor, signers } = task;
  return (
    <header className={styles.head}>
      <h2>{step.name}</h2>
      <StatusTag tone={tones[state]}>{text(`state.${state}`)}</StatusTag>
      <ul>
        {onBehalfOf && <li>{text("panel.onBehalfOf", { name: onBehalfOf })}</li>}
        {!onBehalfOf && <li>{text("panel.handler", { name: handler.name })}</li>}
        {from && from !== handler.name && <li>{text("panel.from", { name: from })}</li>}
        {dueAt && state === "open" && (
          <li>
            {text("panel.due")} <DueText value={dueAt} />
          </li>
        )}
        {signsFor && (
          <li>{text("panel.signsFor", { name: signsFor.by.name, place: text(`place.${signsFor.place}`) })}</li>
        )}
        {signers.length > 0 && (
          <li>
            {text("panel.signers", {
              names: signers
                .map((one) => text("panel.other", { name: one.handler.name, state: text(`place.${one.place}`) }))
                .join(text("comma")),
            })}
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
      <PassedOver task={task} />
    </header>
  );
}

/** Why whoever stands in does not handle this task: they drafted the case. Told to both. */
function PassedOver({ task: { passedOver, handler } }: { task: TaskView }) {
  const text = useText();
  const { personId } = useMe();
  if (!passedOver) return null;
  const told = handler.id === personId ? "panel.passedOver" : "panel.ownDraft";
  return <p className={styles.note}>{text(told, { name: told === "panel.passedOver" ? passedOver : handler.name })}</p>;
}
