import { Select } from "antd";
import type { DrawnElement } from "../canvas/element.ts";
import { useText } from "../text.ts";
import { useDrawing, useProperties } from "./drawing.tsx";
import { ChoiceField, Field, TimeField } from "./fields.tsx";

/** Until when a step is to be handled: after so much working time, or at the date in a field. */
export function DueFields({ element }: { element: DrawnElement }) {
  const text = useText();
  const { fields } = useDrawing();
  const { read, write } = useProperties(element);
  const due = read("tz:due");
  const field = /^field:(.*)$/.exec(due)?.[1];
  const kind = due === "" ? "none" : field === undefined ? "time" : "field";
  const units = { days: text("days"), hours: text("hours") };
  const begin = { none: "", time: "1 days", field: "field:due" };
  return (
    <>
      <ChoiceField
        label={text("due")}
        value={kind}
        options={(["none", "time", "field"] as const).map((value) => ({ value, label: text(`due.${value}`) }))}
        onChange={(value) => write({ "tz:due": begin[value], ...(value === "none" && { "tz:warn": "" }) })}
      />
      {kind === "time" && (
        <TimeField
          label={text("due.amount")}
          value={due}
          units={units}
          onChange={(value) => write({ "tz:due": value })}
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
              onChange={([name]) => write({ "tz:due": name ? `field:${name}` : "" })}
            />
          )}
        </Field>
      )}
      {kind !== "none" && (
        <TimeField
          label={text("warn")}
          hint={text("warn.hint")}
          value={read("tz:warn")}
          units={units}
          onChange={(warn) => write({ "tz:warn": warn })}
        />
      )}
    </>
  );
}
