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
/** In which order the list stands; the first is the usual one and not in the address. It narrows nothing. */
export interface OrderField extends FieldBase {
  kind: "order";
  options: readonly { value: string; label: string }[];
}
/** Any other control; it gets the value and how to set it. */
export interface CustomField extends FieldBase {
  kind: "custom";
  render: (value: string | undefined, set: (value: string | undefined) => void) => ReactNode;
}
export type FilterField = TextField | ChoiceField | DatesField | OrderField | CustomField;

/** The names in the address that a field uses. */
export function keysOf(field: FilterField) {
  return field.kind === "dates" ? [field.key, field.untilKey] : [field.key];
}

/** Those that can leave rows out. */
export const narrowing = (fields: readonly FilterField[]) => fields.filter(({ kind }) => kind !== "order");

/** How many of the fields narrow the list now. */
export function countSet(fields: readonly FilterField[], values: FilterValues) {
  return narrowing(fields).filter((field) => keysOf(field).some((key) => values[key])).length;
}
