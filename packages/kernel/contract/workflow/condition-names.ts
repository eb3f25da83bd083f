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

/** What a FEEL expression asks for within its names, as `明细.合计.金额`: the whole paths, each once. */
export function conditionPaths(condition: string): string[][] {
  const paths = new Map<string, string[]>();
  parseExpression(condition, {}, undefined).iterate({
    enter: ({ type, from, to }) => {
      if (type.name !== "PathExpression") return true;
      const path = condition.slice(from, to);
      paths.set(path, path.split(".").map((part) => part.trim()));
      return false;
    },
  });
  return [...paths.values()];
}

/** The names that a FEEL expression compares with text: what is entered for them is text, whatever it looks like. */
export function textNames(condition: string): string[] {
  const names = new Set<string>();
  parseExpression(condition, {}, undefined).iterate({
    enter: ({ type, node }) => {
      if (type.name !== "Comparison") return;
      const listed = node.getChild("PositiveUnaryTests")?.getChild("PositiveUnaryTest");
      const name = node.getChild("VariableName");
      if (name && (node.getChild("StringLiteral") ?? listed?.getChild("StringLiteral")))
        names.add(condition.slice(name.from, name.to));
    },
  });
  return [...names];
}
