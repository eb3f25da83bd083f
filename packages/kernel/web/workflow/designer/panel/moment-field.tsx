import { Select } from "antd";
import type { DrawnElement } from "../canvas/element.ts";
import { useText } from "../text.ts";
import { useDrawing, useProperties } from "./drawing.tsx";
import { ChoiceField, Field, TimeField } from "./fields.tsx";

interface MomentFieldProps {
  element: DrawnElement;
  attribute: "tz:due" | "tz:after";
  label: string;
}

const begin = { none: "", time: "1 days", field: "field:due" };

/** A moment: after so much working time, or at the date in a field of the case. */
export function MomentField({ element, attribute, label }: MomentFieldProps) {
  const text = useText();
  const { fields } = useDrawing();
  const { read, write } = useProperties(element);
  const moment = read(attribute);
  const field = /^field:(.*)$/.exec(moment)?.[1];
  const kind = moment === "" ? "none" : field === undefined ? "time" : "field";
  return (
    <>
      <ChoiceField
        label={label}
        value={kind}
        options={(["none", "time", "field"] as const).map((value) => ({ value, label: text(`due.${value}`) }))}
        onChange={(value) => write({ [attribute]: begin[value] })}
      />
      {kind === "time" && (
        <TimeField
          label={text("due.amount")}
          value={moment}
          units={{ days: text("days"), hours: text("hours") }}
          onChange={(value) => write({ [attribute]: value })}
        />
      )}
      {kind === "field" && (
        <Field label={text("due.fieldName")}>
          {(id) => (
            <Select<string[]>
              id={id}
              mode="tags"
              maxCount={1}
              value={field ? [field] : []}
              options={[...fields.keys()].map((value) => ({ value, label: value }))}
              onChange={([name]) => write({ [attribute]: name ? `field:${name}` : "" })}
            />
          )}
        </Field>
      )}
    </>
  );
}
