import { parseExpression } from "feelin";

/** What every condition sees besides the fields of its case: the last choice, that of every step, and the drafter. */
export const givenNames = ["outcome", "steps", "drafter"];

/** The names that a FEEL expression asks for, each once; functions are no such names. */
export function conditionNames(condition: string): string[] {
  const names = new Set<string>();
  let call = -1;
  parseExpression(condition, {}, undefined).iterate({
    enter: ({ type, from, to }) => {
      if (type.name === "FunctionInvocation") call = from;
      if (type.name === "VariableName" && from !== call) names.add(condition.slice(from, to));
    },
  });
  return [...names];
}
