import type { BusinessObject, DrawnElement } from "../canvas/element.ts";
import { NamePart } from "./name-part.tsx";
import { OtherPart } from "./other-part.tsx";

/** A milestone that the case only passes; one that throws something is kept as it is. */
export function ThrowPart({ element }: { element: DrawnElement }) {
  const triggers = (element.businessObject.get("eventDefinitions") as BusinessObject[] | undefined) ?? [];
  return triggers.length === 0 ? <NamePart element={element} /> : <OtherPart element={element} />;
}
