import type { BusinessObject, DrawnElement } from "../canvas/element.ts";
import type { ProcessModeler } from "../canvas/modeler.ts";

/** The extension elements of one of our types that an element holds. */
export function extensionsOf(object: BusinessObject, type: string): BusinessObject[] {
  return valuesIn(object).filter(({ $type }) => $type === type);
}

function valuesIn(object: BusinessObject): BusinessObject[] {
  const extensions = object.get("extensionElements") as BusinessObject | undefined;
  return (extensions?.get("values") as BusinessObject[] | undefined) ?? [];
}

/**
 * Puts others in the place of an element's extensions of one type, as one step that can be undone. What other programs
 * have written stays.
 */
export function replaceExtensions(
  modeler: ProcessModeler,
  element: DrawnElement,
  type: string,
  attributes: readonly Record<string, unknown>[],
): void {
  const moddle = modeler.get("moddle");
  const others = valuesIn(element.businessObject).filter(({ $type }) => $type !== type);
  const values = [...attributes.map((one) => moddle.create(type, one)), ...others];
  const extensionElements = values.length > 0 ? moddle.create("bpmn:ExtensionElements", { values }) : undefined;
  modeler.get("modeling").updateProperties(element, { extensionElements });
}
