import { DateText } from "@tz/ui";
import { Select } from "antd";
import type { RehearsedTask } from "../../../../contract/workflow/index.ts";
import { useBilingual } from "../../../base/index.ts";
import type { FieldKind } from "../model/fields.ts";
import { useText } from "../text.ts";
import type { FieldValues } from "./field-values.ts";
import styles from "./rehearsal.module.css";
import { StepFields } from "./step-fields.tsx";

/** What else could be chosen or filled in at a step, the first, second … time. */
export interface Making {
  onOutcome: (step: string, visit: number, outcome: string) => void;
  /** Null: as it is drawn. */
  onRoute: (step: string, visit: number, to: string | null) => void;
  onHandlers: (step: string, persons: string[]) => void;
  onFilled: (step: string, visit: number, entries: FieldValues) => void;
}

interface RehearsedStepProps extends Making {
  task: RehearsedTask;
  fields: ReadonlyMap<string, FieldKind>;
  /** What the fields hold when the step is over. */
  standing: FieldValues;
}

/** Who would get a step of a rehearsed case, when and why, with what its handler could do otherwise. */
export function RehearsedStep({
  task,
  fields: drawn,
  standing,
  onOutcome,
  onRoute,
  onHandlers,
  onFilled,
}: RehearsedStepProps) {
  const text = useText();
  const bilingual = useBilingual();
  const { handlers, candidates, choices, routes, arrivedAt, dueAt, finish, hasPage } = task;
  return (
    <>
      {candidates === null ? (
        <p>{handlers.map(({ name, unitName, title }) => `${name}（${unitName}${title}）`).join("、")}</p>
      ) : (
        <Select<string[]>
          mode="multiple"
          size="small"
          aria-label={text("rehearsal.handlers", { step: task.name })}
          value={handlers.map(({ id }) => id)}
          options={candidates.map(({ id, name, unitName, title }) => ({
            value: id,
            label: `${name}（${unitName}${title}）`,
          }))}
          onChange={(persons) => persons.length > 0 && onHandlers(task.element, persons)}
        />
      )}
      <p className={styles.why}>
        {task.byOffice
          ? text("event.office", { why: bilingual(task.why) })
          : text("event.why", { why: bilingual(task.why) })}
        {handlers.length > 1 && ` ${text(`finishHint.${finish}`)}`}
      </p>
      <p className={styles.why}>
        {text("event.arrives")} <DateText value={arrivedAt} form="minute" />
        {dueAt && (
          <>
            {" "}
            {text("event.due")} <DateText value={dueAt} form="minute" />
          </>
        )}
      </p>
      {hasPage && <p className={styles.why}>{text("event.page")}</p>}
      <StepFields
        task={task}
        drawn={drawn}
        standing={standing}
        onFilled={(entries) => onFilled(task.element, task.visit, entries)}
      />
      {choices.length > 0 && (
        <Select
          size="small"
          aria-label={text("rehearsal.outcome", { step: task.name })}
          value={task.outcome ?? choices[0]?.value ?? null}
          options={choices.map(({ value, name }) => ({ value, label: bilingual(name) }))}
          onChange={(outcome) => outcome && onOutcome(task.element, task.visit, outcome)}
        />
      )}
      {routes.length > 0 && (
        <Select
          size="small"
          aria-label={text("rehearsal.route", { step: task.name })}
          value={task.route ?? ""}
          options={[
            { value: "", label: text("rehearsal.asDrawn") },
            ...routes.map(({ step, name }) => ({ value: step, label: text("rehearsal.routeTo", { step: name }) })),
          ]}
          onChange={(to) => onRoute(task.element, task.visit, to || null)}
        />
      )}
    </>
  );
}
