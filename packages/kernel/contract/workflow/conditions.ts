import { evaluate, parseExpression } from "feelin";

/** A value that JSON can carry. */
type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

const LONGEST = 1000;

/** What a condition sees: the fields of the case by name, and what `contextOf` of the engine adds. */
export type ConditionContext = Record<string, Json>;

/** They take regular expressions, of which a few characters can stall the program for hours. */
const patternFunctions = /^(matches|replace|split)\s*\(/;

/** How an invocation can name its function. */
const callable = new Set(["VariableName", "PathExpression"]);

/** Whether FEEL knows a function of this name; the fields of a case are none. A name that cannot be read is a fault of its own. */
function isFunction(name: string): boolean {
  try {
    return !evaluate(`${name}()`, {}).warnings.some(({ type }) => type === "NO_FUNCTION_FOUND");
  } catch {
    return true;
  }
}

/** What FEEL reads as a name, which no case has, where other languages negate, compare or say true. */
const otherwiseMeant =
  /^(?:True|False|None|TRUE|FALSE|NULL)$|^not\s|\s(?:is|not|eq|ne|lt|gt|le|ge|mod|div|instanceof|matches|contains)\s/;

/** Why a text is not a usable FEEL condition; undefined when it is. */
export function conditionFault(text: string): { wrong: string } | "costly" | undefined {
  if (text.length > LONGEST) return { wrong: `> ${LONGEST}` };
  let broken: string | undefined;
  let costs = false;
  let call = -1;
  let compared: { from: number; to: number } | undefined;
  parseExpression(text, {}, undefined).iterate({
    enter: ({ type, from, to }) => {
      // FEEL takes `a == b` for a comparison with the test `= b`, which never holds.
      if (type.name === "CompareOp") {
        if (compared && text.slice(compared.to, from).trim() === "") broken ??= text.slice(compared.from, to);
        compared = { from, to };
      }
      if (type.name === "VariableName" && otherwiseMeant.test(text.slice(from, to))) broken ??= text.slice(from, to);
      if (type.isError) broken ??= text.slice(from, Math.max(to, from + 10)) || "…";
      if (type.name === "ForExpression" || type.name === "QuantifiedExpression") costs = true;
      if (type.name === "FunctionInvocation" && patternFunctions.test(text.slice(from, to))) costs = true;
      // What stands first in an invocation is what is invoked.
      if (from === call && callable.has(type.name) && !isFunction(text.slice(from, to)))
        broken ??= `${text.slice(from, to)}(…)`;
      call = type.name === "FunctionInvocation" ? from : -1;
    },
  });
  if (broken !== undefined) return { wrong: broken };
  return costs ? "costly" : undefined;
}

/** Answers to conditions, oldest first, by the condition and what it sees: to parse FEEL costs more than all the rest of a step. */
const answers = new Map<string, boolean>();
const MOST_ANSWERS = 2000;
const LONGEST_KEY = 2000;

/** What differs from one moment to the next. */
const asksTheTime = /now|today/;
/** A name that stands in an expression as it is, or not at all. */
const plainName = /^[\p{L}_][\p{L}\p{N}_]*$/u;

/**
 * Whether a condition holds. An unknown name is null, so a comparison with it does not hold; nor does what cannot be
 * read beside the names that a case happens to have.
 */
export function holds(condition: string, context: ConditionContext): boolean {
  const seen = Object.entries(context).filter(([name]) => !plainName.test(name) || condition.includes(name));
  const key = JSON.stringify([condition, ...seen]);
  const known = answers.get(key);
  if (known !== undefined) return known;
  const answer = holdsNow(condition, Object.fromEntries(seen));
  if (key.length <= LONGEST_KEY && !asksTheTime.test(condition)) remember(key, answer);
  return answer;
}

function remember(key: string, answer: boolean): void {
  answers.set(key, answer);
  if (answers.size > MOST_ANSWERS) answers.delete(answers.keys().next().value!);
}

function holdsNow(condition: string, context: ConditionContext): boolean {
  try {
    return evaluate(condition, context).value === true;
  } catch {
    return false;
  }
}
