import { DateText, StatusTag, type Tone } from "@tz/ui";
import { useEffect, useRef } from "react";
import type { Rehearsal, RehearsedEvent, RehearsedTask } from "../../../../contract/workflow/index.ts";
import { useBilingual } from "../../../base/index.ts";
import type { FieldKind } from "../model/fields.ts";
import { useText } from "../text.ts";
import type { FieldValues } from "./field-values.ts";
import styles from "./rehearsal.module.css";
import { type Making, RehearsedStep } from "./rehearsed-step.tsx";
import { filledOnTheWay, type Wishes } from "./wishes.ts";

interface RehearsalResultProps extends Making {
  rehearsal: Rehearsal;
  /** The fields that the drawing mentions, and what was entered for them when the case began. */
  fields: ReadonlyMap<string, FieldKind>;
  values: FieldValues;
  filled: Wishes["filled"];
  onChoose?: (element: string) => void;
}

const tones: Record<Rehearsal["end"]["how"], Tone> = {
  finished: "good",
  stopped: "bad",
  waiting: "warn",
  long: "warn",
};

/** The way of a rehearsed case, step by step; other choices can be made on the way. */
export function RehearsalResult({ rehearsal, fields, values, filled, onChoose, ...making }: RehearsalResultProps) {
  const text = useText();
  const bilingual = useBilingual();
  const { end } = rehearsal;
  const standing = filledOnTheWay(rehearsal, values, filled);
  const events = rehearsal.events.map((event, place) => ({ event, place }));
  const result = useRef<HTMLDivElement>(null);
  useEffect(() => {
    result.current?.scrollIntoView({ block: "nearest" }); // it stands beneath a long form
  }, []);
  return (
    <div ref={result} className={styles.result} role="status">
      <ol>
        {events.map(({ event, place }) => (
          <li key={`${place} ${event.element}`} data-kind={event.kind}>
            <button type="button" className={styles.name} onClick={() => onChoose?.(event.element)}>
              {event.name || event.element}
            </button>
            {event.kind === "task" ? (
              <RehearsedStep task={event} fields={fields} standing={standing[place] ?? values} {...making} />
            ) : (
              <p>{tell(event, text, bilingual)}</p>
            )}
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
