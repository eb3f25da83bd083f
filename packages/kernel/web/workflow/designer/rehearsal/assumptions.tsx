import type { PersonItem } from "@tz/ui";
import { DatePicker } from "antd";
import dayjs from "dayjs";
import { PersonField } from "../../../people/index.ts";
import type { FieldKind } from "../model/fields.ts";
import { ChoiceField, Field } from "../panel/fields.tsx";
import styles from "../panel/panel.module.css";
import { useText } from "../text.ts";
import { CaseFields } from "./case-fields.tsx";
import type { FieldValues } from "./field-values.ts";

const paces = ["atDue", "atOnce"] as const;

/** What is assumed of the case that a rehearsal plays; kept while one goes back to the drawing to mend it. */
export interface Assumptions {
  drafter: PersonItem[];
  /** Local time of China; without one: now. */
  startAt?: string | undefined;
  pace: (typeof paces)[number];
  values: FieldValues;
}

export const nothingAssumed: Assumptions = { drafter: [], pace: "atDue", values: {} };

interface AssumptionFieldsProps {
  assumptions: Assumptions;
  onChange: (assumptions: Assumptions) => void;
  fields: ReadonlyMap<string, FieldKind>;
}

/** Who begins the case, when, how fast it is handled, and what its form holds. */
export function AssumptionFields({ assumptions, onChange, fields }: AssumptionFieldsProps) {
  const text = useText();
  const { drafter, startAt, pace, values } = assumptions;
  const set = (part: Partial<Assumptions>) => onChange({ ...assumptions, ...part });
  return (
    <>
      <Field label={text("rehearsal.drafter")}>
        {(id) => (
          <PersonField
            id={id}
            by="post"
            single
            label={text("rehearsal.drafter")}
            value={drafter}
            onChange={(chosen) => set({ drafter: chosen })}
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
            value={startAt ? dayjs(startAt.slice(0, 16)) : null}
            onChange={(moment) => set({ startAt: moment?.format("YYYY-MM-DDTHH:mm:00+08:00") })}
          />
        )}
      </Field>
      <ChoiceField
        label={text("rehearsal.pace")}
        value={pace}
        options={paces.map((value) => ({ value, label: text(`pace.${value}`) }))}
        onChange={(chosen) => set({ pace: chosen })}
      />
      {fields.size > 0 && (
        <div className={styles.group}>
          <h3>{text("rehearsal.fields")}</h3>
          <CaseFields fields={fields} values={values} onChange={(entries) => set({ values: entries })} />
        </div>
      )}
    </>
  );
}
