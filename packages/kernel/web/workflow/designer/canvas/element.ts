/** An element of BPMN as bpmn-js keeps it; properties by their BPMN names. */
export interface BusinessObject {
  readonly $type: string;
  readonly id: string;
  readonly $parent?: BusinessObject;
  /** Reads a property by its name: `tz:finish`. */
  get(name: string): unknown;
  set(name: string, value: unknown): void;
}

/** An element of the drawing. */
export interface DrawnElement {
  id: string;
  type: string;
  businessObject: BusinessObject;
  parent?: DrawnElement;
  /** Of flows. */
  source?: DrawnElement;
  target?: DrawnElement;
  outgoing: DrawnElement[];
  incoming: DrawnElement[];
  /** Of flows only. */
  waypoints?: readonly unknown[];
}

/** A property as text; empty where it says nothing. */
export function textOf(object: BusinessObject, name: string): string {
  const value = object.get(name);
  return value === undefined || value === null ? "" : String(value);
}

export const nameOf = (object: BusinessObject) => textOf(object, "name") || object.id;
