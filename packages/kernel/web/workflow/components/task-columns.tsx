import { type Column, DateText, DueText } from "@tz/ui";
import type { Bilingual } from "../../../contract/base/index.ts";
import type { TaskItem } from "../../../contract/workflow/index.ts";
import type { WorkbenchView } from "../tasks.ts";
import type { Text } from "../text.ts";
import { CaseTitle } from "./case-title.tsx";
import styles from "./workbench.module.css";

type Name = "kind" | "title" | "from" | "step" | "handler" | "due" | "arrived" | "done";

/** Which columns a view has: what is one's own needs no handler, what is done no deadline. */
const columnsOf: Record<WorkbenchView, readonly Name[]> = {
  todo: ["kind", "title", "from", "step", "due", "arrived"],
  late: ["kind", "title", "from", "step", "due", "arrived"],
  delegated: ["kind", "title", "from", "step", "due", "arrived"],
  toRead: ["kind", "title", "from", "arrived"],
  done: ["kind", "title", "from", "step", "done"],
  following: ["kind", "title", "step", "handler", "due", "arrived"],
  unit: ["kind", "title", "step", "handler", "due", "arrived"],
};

/** The columns of a view of tasks. */
export function taskColumns(
  text: Text,
  bilingual: (words: Bilingual) => string,
  view: WorkbenchView,
  language: string,
): Column<TaskItem>[] {
  const time = { width: "6.5rem", align: "end", card: "top" } as const;
  const columns: Record<Name, Column<TaskItem>> = {
    kind: {
      key: "kind",
      title: text("task.kind"),
      width: language === "en" ? "7.5rem" : "6rem",
      card: "top",
      render: (row) => bilingual(row.kindName),
    },
    title: {
      key: "title",
      title: text("task.title"),
      card: "title",
      render: (row) => <Title item={row} text={text} />,
    },
    from: {
      key: "from",
      title: text("task.from"),
      width: "11rem",
      card: "facts",
      render: ({ fromUnit, from }) => (
        <>
          <span className={styles.whole}>{fromUnit}</span> {from && <span className={styles.whole}>{from}</span>}
        </>
      ),
    },
    step: { key: "step", title: text("task.step"), width: "6.75rem", card: "facts", render: ({ step }) => step },
    handler: {
      key: "handler",
      title: text("task.handler"),
      width: "7rem",
      card: "facts",
      render: ({ handler }) => handler,
    },
    due: {
      key: "due",
      title: text("task.due"),
      width: "8.5rem",
      card: "facts",
      render: ({ dueAt }) => <DueText value={dueAt} />,
    },
    arrived: {
      key: "arrived",
      title: text("task.arrived"),
      ...time,
      render: (row) => <DateText value={row.arrivedAt} form="brief" />,
    },
    done: {
      key: "done",
      title: text("task.doneAt"),
      ...time,
      render: (row) => <DateText value={row.doneAt} form="brief" />,
    },
  };
  return columnsOf[view].map((name) => columns[name]);
}

function Title({ item: { title, urgency, onBehalfOf, urgedAt, doneAt }, text }: { item: TaskItem; text: Text }) {
  return (
    <CaseTitle title={title} urgency={urgency}>
      {urgedAt && !doneAt && <span className={styles.urged}>{text("task.urged")}</span>}
      {onBehalfOf && <span className={styles.behalf}>{text("task.onBehalfOf", { name: onBehalfOf })}</span>}
    </CaseTitle>
  );
}
