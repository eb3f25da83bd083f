import { FaultNote, type PersonItem } from "@tz/ui";
import { Button, DatePicker } from "antd";
import { useEffect, useState } from "react";
import type { Rehearsal } from "../../../../contract/workflow/index.ts";
import { api, useCommand } from "../../../base/index.ts";
import { PersonField } from "../../../people/index.ts";
import type { FieldKind } from "../model/fields.ts";
import { ChoiceField, Field } from "../panel/fields.tsx";
import styles from "../panel/panel.module.css";
import { useText } from "../text.ts";
import { CaseFields } from "./case-fields.tsx";
import { type FieldValues, valuesOf } from "./field-values.ts";
import { RehearsalResult } from "./rehearsal-result.tsx";
import { nothing, type Wishes, wishesAsSent, withFilled, withHandlers, withOutcome, withRoute } from "./wishes.ts";

interface RehearsalPanelProps {
  /** The file as it is drawn now. */
  read: () => Promise<string>;
  fields: ReadonlyMap<string, FieldKind>;
  /** What is to be shown in the picture; undefined: nothing any more. */
  onShown: (rehearsal: Rehearsal | undefined) => void;
  onChoose?: (element: string) => void;
}

type Pace = "atDue" | "atOnce";

/** Plays a case through the process as it is drawn, with the real people and calendars; nothing is written. */
export function RehearsalPanel({ read, fields, onShown, onChoose }: RehearsalPanelProps) {
  const text = useText();
  const [drafter, setDrafter] = useState<PersonItem[]>([]);
  const [startAt, setStartAt] = useState<string>();
  const [pace, setPace] = useState<Pace>("atDue");
  const [values, setValues] = useState<FieldValues>({});
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
      <Field label={text("rehearsal.drafter")}>
        {(id) => (
          <PersonField
            id={id}
            by="post"
            single
            label={text("rehearsal.drafter")}
            value={drafter}
            onChange={setDrafter}
          />
        )}
      </Field>
      <Field label={text("rehearsal.startAt")} hint={text("rehearsal.startAtHint")}>
        {(id) => (
          <DatePicker
            id={id}
            needConfirm={false}
            showTime={{ format: "HH:mm" }}
            format="YYYY-MM-DD HH:mm"
            onChange={(moment) => setStartAt(moment ? moment.format("YYYY-MM-DDTHH:mm:00+08:00") : undefined)}
          />
        )}
      </Field>
      <ChoiceField
        label={text("rehearsal.pace")}
        value={pace}
        options={(["atDue", "atOnce"] as const).map((value) => ({ value, label: text(`pace.${value}`) }))}
        onChange={setPace}
      />
      {fields.size > 0 && (
        <div className={styles.group}>
          <h3>{text("rehearsal.fields")}</h3>
          <CaseFields fields={fields} values={values} onChange={setValues} />
        </div>
      )}
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
