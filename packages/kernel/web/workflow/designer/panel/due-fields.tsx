import { lateRules } from "../../../../contract/workflow/index.ts";
import type { DrawnElement } from "../canvas/element.ts";
import { useText } from "../text.ts";
import { useProperties } from "./drawing.tsx";
import { ChoiceField, TimeField } from "./fields.tsx";
import { MomentField } from "./moment-field.tsx";

/** Until when a step is to be handled, and when its handler is warned. */
export function DueFields({ element }: { element: DrawnElement }) {
  const text = useText();
  const { read, write } = useProperties(element);
  const isDue = read("tz:due") !== "";
  return (
    <>
      <MomentField element={element} attribute="tz:due" label={text("due")} />
      {isDue && (
        <TimeField
          label={text("warn")}
          hint={text("warn.hint")}
          value={read("tz:warn")}
          units={{ days: text("days"), hours: text("hours") }}
          onChange={(warn) => write({ "tz:warn": warn })}
        />
      )}
      {isDue && (
        <ChoiceField
          label={text("late")}
          hint={text("late.hint")}
          value={lateRules.find((one) => one === read("tz:late")) ?? "remind"}
          options={lateRules.map((value) => ({ value, label: text(`late.${value}`) }))}
          onChange={(late) => write({ "tz:late": late === "remind" ? "" : late })}
        />
      )}
    </>
  );
}
