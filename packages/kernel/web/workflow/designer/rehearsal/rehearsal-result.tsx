import { DateText, StatusTag, type Tone } from "@tz/ui";
import { Select } from "antd";
import type { Rehearsal, RehearsedEvent, RehearsedTask } from "../../../../contract/workflow/index.ts";
import { useBilingual } from "../../../base/index.ts";
import { useText } from "../text.ts";
import styles from "./rehearsal.module.css";

interface RehearsalResultProps {
  rehearsal: Rehearsal;
  onOutcome: (step: string, visit: number, outcome: string) => void;
  /** Null: as it is drawn. */
  onRoute: (step: string, visit: number, to: string | null) => void;
  onHandlers: (step: string, persons: string[]) => void;
  onChoose?: (element: string) => void;
}

const tones: Record<Rehearsal["end"]["how"], Tone> = {
  finished: "good",
  stopped: "bad",
  waiting: "warn",
  long: "warn",
};

/** The way of a rehearsed case, step by step; other choices can be made on the way. */
export function RehearsalResult({ rehearsal, onChoose, ...making }: RehearsalResultProps) {
  const text = useText();
  const bilingual = useBilingual();
  const { end } = rehearsal;
  const events = rehearsal.events.map((event, place) => ({ event, place }));
  return (
    <div className={styles.result} role="status">
      <ol>
        {events.map(({ event, place }) => (
          <li key={`${place} ${event.element}`} data-kind={event.kind}>
            <button type="button" className={styles.name} onClick={() => onChoose?.(event.element)}>
              {event.name || event.element}
            </button>
            {event.kind === "task" ? <Task task={event} {...making} /> : <p>{tell(event, text, bilingual)}</p>}
          </li>
        ))}
      </ol>
      <p className={styles.end}>
        <StatusTag tone={tones[end.how]}>{text(`ended.${end.how}`)}</StatusTag> {bilingual(end.message)}{" "}
        <DateText value={end.at} form="minute" />
      </p>
    </div>
  );
}

type Bilingual = ReturnType<typeof useBilingual>;

function tell(event: Exclude<RehearsedEvent, RehearsedTask>, text: ReturnType<typeof useText>, bilingual: Bilingual) {
  if (event.kind === "call") return text("event.call", { process: event.process, number: event.number });
  if (event.kind === "branch") return text("event.branch", { to: event.to, why: bilingual(event.why) });
  if (event.kind === "timer")
    return (
      <>
        {text("event.timer")} <DateText value={event.at} form="minute" />
      </>
    );
  return event.kind === "action" ? text("event.action", { action: event.action }) : bilingual(event.why);
}

interface TaskProps extends Pick<RehearsalResultProps, "onOutcome" | "onRoute" | "onHandlers"> {
  task: RehearsedTask;
}

function Task({ task, onOutcome, onRoute, onHandlers }: TaskProps) {
  const text = useText();
  const bilingual = useBilingual();
  const { handlers, candidates, choices, routes, arrivedAt, dueAt, finish, hasPage, fields } = task;
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
      {fields.length > 0 && (
        <p className={styles.why}>{text("event.fields", { fields: fields.join(text("event.comma")) })}</p>
      )}
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
