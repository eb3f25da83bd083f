import { type Column, DateText, DueText } from "@tz/ui";
import type { Bilingual } from "../../../contract/base/index.ts";
import type { TaskViewName } from "../../../contract/workflow/index.ts";
import type { Text } from "../text.ts";
import type { TaskView } from "../types.ts";
import { UrgencyTag } from "./urgency-tag.tsx";
import styles from "./workbench.module.css";

/** The columns of a list of tasks; what is done shows when it was done instead of when it is due. */
export function taskColumns(
  text: Text,
  bilingual: (words: Bilingual) => string,
  view: TaskViewName,
): Column<TaskView>[] {
  const time: Column<TaskView> =
    view === "done"
      ? {
          key: "done",
          title: text("task.doneAt"),
          width: "9rem",
          card: "facts",
          render: ({ doneAt }) => <DateText value={doneAt} />,
        }
      : {
          key: "due",
          title: text("task.due"),
          width: "9rem",
          card: "facts",
          render: ({ dueAt }) => <DueText value={dueAt} />,
        };
  return [
    {
      key: "kind",
      title: text("task.kind"),
      width: "6.5rem",
      card: "top",
      render: ({ kindName }) => bilingual(kindName),
    },
    {
      key: "title",
      title: text("task.title"),
      card: "title",
      render: ({ title, urgency, onBehalfOf }) => (
        <span className={styles.title}>
          <UrgencyTag urgency={urgency} />
          <span>{title}</span>
          {onBehalfOf && <span className={styles.behalf}>{text("task.onBehalfOf", { name: onBehalfOf })}</span>}
        </span>
      ),
    },
    { key: "from", title: text("task.from"), width: "11rem", card: "facts", render: ({ fromUnit }) => fromUnit },
    { key: "step", title: text("task.step"), width: "8rem", card: "facts", render: ({ step }) => step },
    time,
    {
      key: "arrived",
      title: text("task.arrived"),
      width: "9rem",
      align: "end",
      card: "top",
      render: ({ arrivedAt }) => <DateText value={arrivedAt} />,
    },
  ];
}
