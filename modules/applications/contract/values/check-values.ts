import { type ConditionContext, holds } from "@tz/kernel/contract/workflow";
import type { Field } from "../form/fields.ts";
import { daysBetween, seen } from "./context.ts";
import { readOne, type ValueFault } from "./read-one.ts";
import { readRows } from "./read-rows.ts";
import { isRange, type Range, type Value, type Values } from "./values.ts";

export interface Checked {
  values: Values;
  faults: ValueFault[];
  /** The fields as conditions and rules see them. */
  context: ConditionContext;
  /** The names of the fields that are shown. */
  shown: ReadonlySet<string>;
}

/** Days of a range by the calendar of the applicant's unit; undefined where they are not known here. */
export type WorkingDays = (range: Range) => number | undefined;

/** How strictly: a draft may lack what is required. */
export interface Strictness {
  complete: boolean;
  workingDays: WorkingDays;
}

/**
 * Reads everything that was filled into a form: what is hidden is left out, what has a formula is worked out, and every fault is
 * found, not the first alone. The same on the server and, before anything is sent, in the browser.
 */
export function checkValues(
  fields: readonly Field[],
  given: Readonly<Record<string, unknown>>,
  how: Strictness,
): Checked {
  const checked: Checked & { shown: Set<string> } = { values: {}, faults: [], context: {}, shown: new Set() };
  for (const field of fields) {
    checked.context[field.name] = null;
    if (field.when !== null && !holds(field.when, checked.context)) continue;
    checked.shown.add(field.name);
    const own = Object.hasOwn(given, field.name) ? given[field.name] : undefined;
    const value = filledIn(field, own, checked, how);
    if (value === undefined) continue;
    checked.values[field.name] = value;
    checked.context[field.name] = seen(field, value, daysOf(field, value, how.workingDays));
  }
  const known = new Set(fields.map(({ name }) => name));
  for (const name of Object.keys(given))
    if (!known.has(name))
      checked.faults.push({ path: `values.${name}`, title: name.slice(0, 40), code: "not_in_form" });
  return checked;
}

/** How many days a range has, as its field counts them. */
export function daysOf(field: Field, value: Value | undefined, workingDays: WorkingDays): number | undefined {
  if (field.kind !== "dateRange" || !isRange(value) || field.days === "none") return undefined;
  return field.days === "working" ? workingDays(value) : daysBetween(value.from, value.to);
}

function filledIn(field: Field, given: unknown, checked: Checked, { complete }: Strictness): Value | undefined {
  const path = `values.${field.name}`;
  const reading = { ...checked, path, complete };
  return field.kind === "table" ? readRows(field, given, reading) : readOne(field, given, reading);
}
