import type { BusinessObject, DrawnElement } from "../canvas/element.ts";
import { useText } from "../text.ts";
import { useDrawing } from "./drawing.tsx";
import { ChoiceField } from "./fields.tsx";
import { NamePart } from "./name-part.tsx";

const terminate = "bpmn:TerminateEventDefinition";

/** An end: of its branch, or of the whole case. */
export function EndPart({ element }: { element: DrawnElement }) {
  const text = useText();
  const { modeler } = useDrawing();
  const triggers = (element.businessObject.get("eventDefinitions") as BusinessObject[] | undefined) ?? [];
  const value = triggers.some(({ $type }) => $type === terminate) ? "all" : "branch";
  const change = (next: "all" | "branch") => {
    const target = { type: "bpmn:EndEvent", ...(next === "all" && { eventDefinitionType: terminate }) };
    modeler.get("selection").select(modeler.get("bpmnReplace").replaceElement(element, target));
  };
  const options = (["branch", "all"] as const).map((one) => ({ value: one, label: text(`end.${one}`) }));
  return (
    <>
      <NamePart element={element} />
      <ChoiceField label={text("end")} hint={text("end.hint")} value={value} options={options} onChange={change} />
    </>
  );
}
