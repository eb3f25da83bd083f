import { Alert } from "antd";
import { unsupportedElements, unsupportedEvent } from "../../../../contract/workflow/index.ts";
import { useBilingual } from "../../../base/index.ts";
import type { BusinessObject, DrawnElement } from "../canvas/element.ts";
import { useText } from "../text.ts";
import { useDrawing } from "./drawing.tsx";
import { KindField } from "./kind-field.tsx";
import { NamePart } from "./name-part.tsx";

/** What a file of another program brought along: kept as it is, with what to draw instead where it does not run here. */
export function OtherPart({ element }: { element: DrawnElement }) {
  const text = useText();
  const bilingual = useBilingual();
  const { faults } = useDrawing();
  const triggers = (element.businessObject.get("eventDefinitions") as BusinessObject[] | undefined) ?? [];
  const known = element.type.endsWith("Event")
    ? unsupportedEvent(
        element.type,
        triggers.map(({ $type }) => $type),
      )
    : unsupportedElements[element.type];
  const isTold = faults.some(({ element: id }) => id === element.id);
  return (
    <>
      {known && !isTold && (
        <Alert
          type="warning"
          showIcon
          title={text("unsupported", { type: bilingual(known) })}
          description={bilingual(known.remedy)}
        />
      )}
      <NamePart element={element} />
      {element.type.endsWith("Task") && (
        <KindField element={element} kinds={["bpmn:UserTask", "bpmn:ServiceTask", "bpmn:CallActivity"]} />
      )}
    </>
  );
}
