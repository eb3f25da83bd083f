/** An element of BPMN as bpmn-js keeps it; properties by their BPMN names. */
export interface BusinessObject {
  readonly $type: string;
  readonly id: string;
  readonly $parent?: BusinessObject;
  /** Reads a property by its name: `tz:finish`. */
  get(name: string): unknown;
  set(name: string, value: unknown): void;
}

/** A place in the drawing, in pixels at its own size. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** An element of the drawing; flows have no box. */
export interface DrawnElement extends Partial<Box> {
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
