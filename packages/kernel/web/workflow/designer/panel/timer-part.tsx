import type { BusinessObject, DrawnElement } from "../canvas/element.ts";
import { useText } from "../text.ts";
import { useProperties } from "./drawing.tsx";
import { ChoiceField } from "./fields.tsx";
import { NamePart } from "./name-part.tsx";
import { OtherPart } from "./other-part.tsx";
import { TimerField } from "./timer-field.tsx";

const timer = "bpmn:TimerEventDefinition";

/** A timer: on the way, or on the edge of a step. Events with other triggers are kept as they are. */
export function TimerPart({ element }: { element: DrawnElement }) {
  const triggers = (element.businessObject.get("eventDefinitions") as BusinessObject[] | undefined) ?? [];
  const definition = triggers.find(({ $type }) => $type === timer);
  if (!definition) return <OtherPart element={element} />;
  return (
    <>
      <NamePart element={element} />
      {element.type === "bpmn:BoundaryEvent" && <InterruptField element={element} />}
      <TimerField element={element} definition={definition} />
    </>
  );
}

/** Whether the step ends when its timer runs out. */
function InterruptField({ element }: { element: DrawnElement }) {
  const text = useText();
  const { write } = useProperties(element);
  const value = element.businessObject.get("cancelActivity") === false ? "beside" : "instead";
  return (
    <ChoiceField
      label={text("timer")}
      value={value}
      options={(["instead", "beside"] as const).map((one) => ({ value: one, label: text(`timer.${one}`) }))}
      onChange={(next) => write({ cancelActivity: next === "instead" })}
    />
  );
}
