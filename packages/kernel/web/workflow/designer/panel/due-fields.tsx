import type { DrawnElement } from "../canvas/element.ts";
import { useText } from "../text.ts";
import { useProperties } from "./drawing.tsx";
import { TimeField } from "./fields.tsx";
import { MomentField } from "./moment-field.tsx";

/** Until when a step is to be handled, and when its handler is warned. */
export function DueFields({ element }: { element: DrawnElement }) {
  const text = useText();
  const { read, write } = useProperties(element);
  return (
    <>
      <MomentField element={element} attribute="tz:due" label={text("due")} />
      {read("tz:due") !== "" && (
        <TimeField
          label={text("warn")}
          hint={text("warn.hint")}
          value={read("tz:warn")}
          units={{ days: text("days"), hours: text("hours") }}
          onChange={(warn) => write({ "tz:warn": warn })}
        />
      )}
    </>
  );
}
