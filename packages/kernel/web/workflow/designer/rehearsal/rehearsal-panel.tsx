import { FaultNote } from "@tz/ui";
import { Button } from "antd";
import { useEffect, useState } from "react";
import type { Rehearsal } from "../../../../contract/workflow/index.ts";
import { api, useCommand } from "../../../base/index.ts";
import type { FieldKind } from "../model/fields.ts";
import styles from "../panel/panel.module.css";
import { useText } from "../text.ts";
import { AssumptionFields, type Assumptions } from "./assumptions.tsx";
import { valuesOf } from "./field-values.ts";
import { RehearsalResult } from "./rehearsal-result.tsx";
import { nothing, type Wishes, wishesAsSent, withFilled, withHandlers, withOutcome, withRoute } from "./wishes.ts";

interface RehearsalPanelProps {
  /** The file as it is drawn now. */
  read: () => Promise<string>;
  fields: ReadonlyMap<string, FieldKind>;
  assumptions: Assumptions;
  onAssume: (assumptions: Assumptions) => void;
  /** What is to be shown in the picture; undefined: nothing any more. */
  onShown: (rehearsal: Rehearsal | undefined) => void;
  onChoose?: (element: string) => void;
}

/** Plays a case through the process as it is drawn, with the real people and calendars; nothing is written. */
export function RehearsalPanel({ read, fields, assumptions, onAssume, onShown, onChoose }: RehearsalPanelProps) {
  const text = useText();
  const { drafter, startAt, pace, values } = assumptions;
  const [wishes, setWishes] = useState(nothing);
  const [begun, setBegun] = useState(0);
  const rehearse = useCommand(
    async (next: Wishes) =>
      api.post<Rehearsal>("/api/processes/rehearse", {
        bpmn: await read(),
        drafterPostId: drafter[0]?.id,
        ...(startAt && { startAt }),
        pace,
        fields: valuesOf(values, fields),
        ...wishesAsSent(next, fields),
      }),
    { onDone: (rehearsal: Rehearsal) => onShown(rehearsal) },
  );
  const begin = () => {
    setBegun(begun + 1);
    run(nothing);
  };
  useEffect(() => () => onShown(undefined), [onShown]);
  const run = (next: Wishes) => {
    setWishes(next);
    rehearse.mutate(next);
  };
  return (
    <section className={styles.panel} aria-label={text("rehearsal.label")}>
      <p className={styles.hint}>{text("rehearsal.what")}</p>
      <AssumptionFields assumptions={assumptions} onChange={onAssume} fields={fields} />
      <FaultNote error={rehearse.error} />
      <span>
        <Button type="primary" disabled={drafter.length === 0} loading={rehearse.isPending} onClick={begin}>
          {text("rehearsal.run")}
        </Button>
      </span>
      {rehearse.data && (
        <RehearsalResult
          key={begun}
          rehearsal={rehearse.data}
          fields={fields}
          values={values}
          filled={wishes.filled}
          onOutcome={(step, visit, outcome) => run(withOutcome(wishes, rehearse.data, step, visit, outcome))}
          onRoute={(step, visit, to) => run(withRoute(wishes, rehearse.data, step, visit, to))}
          onHandlers={(step, persons) => run(withHandlers(wishes, step, persons))}
          onFilled={(step, visit, entries) => run(withFilled(wishes, step, visit, entries))}
          {...(onChoose ? { onChoose } : {})}
        />
      )}
    </section>
  );
}
