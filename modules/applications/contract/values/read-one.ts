import type { ConditionContext } from "@tz/kernel/contract/workflow";
import { type Column, type Field, formulaOf } from "../form/fields.ts";
import { compute } from "./compute.ts";
import type { FaultCode } from "./faults.ts";
import { isEmpty, type Read, type Refusal, readValue } from "./read-value.ts";
import type { Value } from "./values.ts";

/** Something that is wrong, and with which field: `values.明细.0.金额`. */
export interface ValueFault extends Refusal {
  path: string;
  title: string;
}

/** Where something is read, and what is known by then. */
export interface Reading {
  path: string;
  /** What stands above, for formulas. */
  context: ConditionContext;
  /** What is found wrong is added here. */
  faults: ValueFault[];
  /** Whether what is required must be there. */
  complete: boolean;
}

type Single = Exclude<Field, { kind: "table" }> | Column;

/** A field or a cell: worked out, empty, or as it was filled in. */
export function readOne(
  field: Single,
  given: unknown,
  { path, context, faults, complete }: Reading,
): Value | undefined {
  const read = workedOutOrFilledIn(field, given, context);
  if (read === undefined) {
    const code = formulaOf(field) === null ? missing(field.kind) : "not_computable";
    if (complete && field.required) faults.push({ path, title: field.title, code });
    return undefined;
  }
  if ("value" in read) return read.value;
  // What is worked out from fields that are not filled in yet may be out of bounds: it keeps no draft from being saved.
  if (complete || formulaOf(field) === null) faults.push({ path, title: field.title, ...read.refusal });
  return undefined;
}

const chosen: readonly Single["kind"][] = ["choice", "date", "dateRange", "person", "unit", "department"];

/** What is to be done about an empty field: a file is attached, a person chosen, a text filled in. */
function missing(kind: Single["kind"]): FaultCode {
  if (kind === "attachment") return "not_attached";
  return chosen.includes(kind) ? "not_chosen" : "required";
}

function workedOutOrFilledIn(field: Single, given: unknown, context: ConditionContext): Read | undefined {
  if ("formula" in field && field.formula !== null) return compute(field, field.formula, context);
  return isEmpty(given) ? undefined : readValue(field, given);
}
