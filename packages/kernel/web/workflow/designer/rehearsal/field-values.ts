import type { PersonItem } from "@tz/ui";
import type { FieldKind } from "../model/fields.ts";
import { readValue, type Value } from "../model/value.ts";

/** What was entered for a field, in the form in which it is entered. */
export interface Entry {
  line?: string;
  people?: PersonItem[];
  units?: string[];
}
export type FieldValues = Record<string, Entry>;

/** What the fields hold, as a case does; a field of which nothing was entered holds nothing. */
export function valuesOf(
  values: FieldValues,
  fields: ReadonlyMap<string, FieldKind>,
): Record<string, Value | string[]> {
  const given = [...fields].map(([name, kind]): [string, Value | string[]] => {
    const { line = "", people = [], units = [] } = values[name] ?? {};
    if (kind === "person") return [name, people.map(({ id }) => id)];
    return [name, kind === "unit" ? [...units] : readValue(line, kind === "text")];
  });
  return Object.fromEntries(given);
}
