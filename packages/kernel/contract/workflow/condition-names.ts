import { parseExpression } from "feelin";

type Node = ReturnType<typeof parseExpression>["topNode"];

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
      paths.set(
        path,
        path.split(".").map((part) => part.trim()),
      );
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

/** One of `values` must have been chosen where a condition is to hold by this comparison. */
export interface ComparedChoice {
  /** The step whose choice is asked for (`steps.x`); null: the last one (`outcome`). */
  step: string | null;
  values: string[];
}

/**
 * The choices that a FEEL expression asks for by `=` or `in`: what it negates, and what it hands to functions, may hold without
 * anybody choosing so.
 */
export function comparedChoices(condition: string): ComparedChoice[] {
  const found: ComparedChoice[] = [];
  const visit = (node: Node): void => {
    if (passed.has(node.type.name)) for (const child of childrenOf(node)) visit(child);
    if (node.type.name === "Comparison") found.push(...comparedIn(node, condition));
  };
  visit(parseExpression(condition, {}, undefined).topNode);
  return found;
}

const passed = new Set(["Expression", "Conjunction", "Disjunction", "ParenthesizedExpression"]);

function childrenOf(node: Node): Node[] {
  const children: Node[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) children.push(child);
  return children;
}

function comparedIn(node: Node, condition: string): ComparedChoice[] {
  const text = ({ from, to }: Node) => condition.slice(from, to);
  const [first, ...rest] = childrenOf(node);
  const last = rest.at(-1);
  const operator = rest.map(text).find((word) => word === "=" || word === "in");
  if (!first || !last || !operator) return [];
  const [asked, given] = operator === "=" && stepAsked(text(first)) === undefined ? [last, first] : [first, last];
  const step = stepAsked(text(asked));
  const values = textsIn(operator === "in" ? node : given, asked, text);
  return step === undefined || values === undefined ? [] : [{ step, values }];
}

/** Undefined where an operand asks for no choice. */
function stepAsked(operand: string): string | null | undefined {
  if (operand === "outcome") return null;
  return /^steps\s*\.\s*([^\s.]+)$/.exec(operand)?.[1];
}

/** The texts that are listed; undefined where anything else is among them. */
function textsIn(node: Node, asked: Node, text: (node: Node) => string): string[] | undefined {
  if (node.type.name === "StringLiteral") return [text(node).slice(1, -1)];
  if (!lists.has(node.type.name)) return undefined;
  const parts = childrenOf(node).filter(
    (child) => child.from !== asked.from && !/^(?:in|[()[\],])$/.test(child.type.name),
  );
  const texts = parts.map((child) => textsIn(child, asked, text));
  return texts.length > 0 && texts.every((one) => one !== undefined) ? texts.flat() : undefined;
}

const lists = new Set(["Comparison", "PositiveUnaryTests", "PositiveUnaryTest", "List"]);
