import { evaluate, parseExpression } from "feelin";

/** A value that JSON can carry. */
type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

const LONGEST = 1000;

/** What a condition sees: the fields of the case by name, and what `contextOf` of the engine adds. */
export type ConditionContext = Record<string, Json>;

/** They take regular expressions, of which a few characters can stall the program for hours. */
const patternFunctions = /^(matches|replace|split)\s*\(/;

/** Why a text is not a usable FEEL condition; undefined when it is. */
export function conditionFault(text: string): { wrong: string } | "costly" | undefined {
  if (text.length > LONGEST) return { wrong: `> ${LONGEST}` };
  let broken: string | undefined;
  let costs = false;
  parseExpression(text, {}, undefined).iterate({
    enter: ({ type, from, to }) => {
      if (type.isError) broken ??= text.slice(from, Math.max(to, from + 10)) || "…";
      if (type.name === "ForExpression" || type.name === "QuantifiedExpression") costs = true;
      if (type.name === "FunctionInvocation" && patternFunctions.test(text.slice(from, to))) costs = true;
    },
  });
  if (broken !== undefined) return { wrong: broken };
  return costs ? "costly" : undefined;
}

/**
 * Whether a condition holds. An unknown name is null, so a comparison with it does not hold; nor does what cannot be
 * read beside the names that a case happens to have.
 */
export function holds(condition: string, context: ConditionContext): boolean {
  try {
    return evaluate(condition, context).value === true;
  } catch {
    return false;
  }
}
