import type { ReactNode } from "react";

/** The filters in force, as they stand in the address: strings by name; several values are joined by commas. */
export type FilterValues = Readonly<Record<string, string | undefined>>;

interface FieldBase {
  /** The name in the address. */
  key: string;
  label: string;
}
export interface TextField extends FieldBase {
  kind: "text";
  placeholder?: string;
}
export interface ChoiceField extends FieldBase {
  kind: "choice";
  options: readonly { value: string; label: string }[];
  multiple?: boolean;
}
/** A span of days; `key` holds the first day and `untilKey` the last, both `YYYY-MM-DD`. */
export interface DatesField extends FieldBase {
  kind: "dates";
  untilKey: string;
}
/** Any other control; it gets the value and how to set it. */
export interface CustomField extends FieldBase {
  kind: "custom";
  render: (value: string | undefined, set: (value: string | undefined) => void) => ReactNode;
}
export type FilterField = TextField | ChoiceField | DatesField | CustomField;

/** The names in the address that a field uses. */
export function keysOf(field: FilterField) {
  return field.kind === "dates" ? [field.key, field.untilKey] : [field.key];
}

/** How many of the fields narrow the list now. */
export function countSet(fields: readonly FilterField[], values: FilterValues) {
  return fields.filter((field) => keysOf(field).some((key) => values[key])).length;
}
