import { conditionFault } from "./conditions.ts";

/** The expression languages of other products mark themselves: `${…}`, `#{…}`, and a `=` before FEEL. */
const marked = /^\s*(?:[$#]\{([\s\S]*)\}|=([^=][\s\S]*))\s*$/;

/** Longer ones are no conditions here. */
const LONGEST = 1000;

/** BPMN's own function in XPath, its language unless a file says another (BPMN 2.0.2, 10.4.3); the prefix is the file's. */
const dataObject = /(?:\b\w+:)?getDataObject\(\s*(["'])(\w+)\1\s*\)/g;

export const isForeignCondition = (text: string) =>
  marked.test(text) || /[$#]\{/.test(text) || /\bgetDataObject\(/.test(text);

const parts = /"[^"]*"|'[^']*'|&&|\|\||==|!=|<=|>=|[\p{L}\p{N}_.]+|[!()<>+*/-]|\s+|./gu;
const words: Record<string, string> = { "&&": "and", "||": "or", "==": "=", and: "and", or: "or", eq: "=", ne: "!=" };
const others: Record<string, string> = { gt: ">", lt: "<", ge: ">=", le: "<=", not: "!" };
const constants: Record<string, string> = { True: "true", False: "false", None: "null" };
const plain = /^(?:[\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{N}_]*)*|\d+(?:\.\d+)?|[()<>+*/-]|!=|<=|>=|=)$/u;

/**
 * A condition of another product in FEEL: names, values, comparisons, and, or, not. Undefined where it says more than that, as
 * a call of a method does, and where it is FEEL already.
 */
export function inFeel(text: string): string | undefined {
  if (text.length > LONGEST) return undefined;
  const [, expression, feel] = marked.exec(text) ?? [];
  const named = text.replace(dataObject, "$2");
  if (expression === undefined && feel === undefined && named !== text)
    return isForeignCondition(named) ? undefined : usable(named.trim().replace(/'([^'"]*)'/g, '"$1"'));
  if (feel !== undefined) return usable(feel.trim());
  const uel = expression ?? unmarked(text);
  if (uel === undefined) return undefined;
  const said = (withoutCalls(uel).match(parts) ?? []).filter((part) => part.trim() !== "").map(partInFeel);
  if (said.some((part, place) => part === undefined || (isOperand(part) && followsOn(said[place + 1]))))
    return undefined;
  return usable(negated(said as string[]));
}

/** Scripts (Groovy, JavaScript, Python, MVEL) and the one line of Java that jBPM writes compare as expressions of UEL do. */
function unmarked(text: string): string | undefined {
  const [, said] = /^\s*(?:return\b)?([^;]*);?\s*$/.exec(text) ?? [];
  // Python negates the comparison behind a "not", others what stands next to it.
  const negates = /\bnot\b/.test(said ?? "") && !/^\s*not\s+[\p{L}\p{N}_.]+\s*$/u.test(said ?? "");
  const isClear = said !== undefined && said.trim() !== "" && !negates && !/[$#]\{/.test(said);
  return isClear && conditionFault(text) !== undefined ? said : undefined;
}

/** The calls that say no more than a name or a comparison does. */
const withoutCalls = (uel: string) =>
  uel
    .replace(/\bexecution\.getVariable\(\s*(["'])(\w+)\1\s*\)/g, "$2")
    .replace(
      /(!?)\s*\b([\w.]+)\.equals\(\s*("[^"]*"|'[^']*'|[\w.]+)\s*\)/g,
      (_, not: string, one: string, other: string) => ` ${one} ${not ? "!=" : "=="} ${other}`,
    );

const isOperand = (part: string | undefined) =>
  part !== undefined && /^[\p{L}\p{N}_"]/u.test(part) && part !== "and" && part !== "or";

/** A call, or two words where FEEL would read one name. */
const followsOn = (next: string | undefined) => next === "(" || isOperand(next);

function partInFeel(part: string): string | undefined {
  const word = words[part] ?? others[part] ?? constants[part] ?? part;
  if (word === "!" || word === "and" || word === "or") return word;
  if (/^'[^'"]*'$/.test(word)) return `"${word.slice(1, -1)}"`;
  return plain.test(word) || /^"[^"]*"$/.test(word) ? word : undefined;
}

/** FEEL negates by a function: `!x` is `not(x)`. */
function negated(said: readonly string[]): string {
  const text = said.join(" ").replace(/\( /g, "(").replace(/ \)/g, ")");
  return text.replace(/! ((?:[\p{L}\p{N}_.]+)|\((?:[^()]*)\))/gu, (_, inner: string) =>
    inner.startsWith("(") ? `not${inner}` : `not(${inner})`,
  );
}

const usable = (text: string) => (conditionFault(text) === undefined && !text.includes("! ") ? text : undefined);
