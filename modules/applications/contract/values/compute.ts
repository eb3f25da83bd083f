import type { ConditionContext } from "@tz/kernel/contract/workflow";
import { evaluate } from "feelin";
import type { Column, Field } from "../form/fields.ts";
import { moneyOf, readMoney } from "./money.ts";
import { type Read, readNumber, readValue } from "./read-value.ts";

type Computed = Extract<Field | Column, { kind: "number" | "money" }>;

/** What a formula gives, to the decimals of its field; undefined while something that it needs is missing. */
export function compute(field: Computed, formula: string, context: ConditionContext): Read | undefined {
  const result = evaluated(formula, context);
  if (typeof result !== "number" || !Number.isFinite(result)) return undefined;
  if (field.kind === "number") return readNumber(field, Number(result.toFixed(field.decimals)));
  const amount = moneyOf(result);
  return amount === undefined ? { refusal: { code: "not_computable" } } : readValue(field, readMoney(amount));
}

function evaluated(formula: string, context: ConditionContext): unknown {
  try {
    return evaluate(formula, context).value;
  } catch {
    return undefined;
  }
}
