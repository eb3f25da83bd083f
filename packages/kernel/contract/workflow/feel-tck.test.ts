import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { conditionFault, holds } from "./conditions.ts";

/** A copy of the DMN Technology Compatibility Kit (dmn-tck/tck); nothing is judged without it. */
const folder = process.env.DMN_TCK;

const entities: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };
const plain = (text: string) =>
  text
    .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, data: string) => data.replace(/&/g, "&amp;"))
    .replace(/&#(x?)([\da-f]+);/gi, (_, hex: string, code: string) =>
      String.fromCodePoint(Number.parseInt(code, hex ? 16 : 10)),
    )
    .replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole);

/** Decisions that are one expression and need no other. */
function expressionsOf(model: string): Map<string, string> {
  const decisions = [...model.matchAll(/<decision [^>]*?name="([^"]+)"[^>]*>([\s\S]*?)<\/decision>/g)];
  const alone = decisions.filter(([, , inside]) => !/<\w*Requirement/.test(inside!));
  return new Map(
    alone.flatMap(([, name, inside]) => {
      const text =
        /<literalExpression[^>]*>\s*(?:<description>[\s\S]*?<\/description>\s*)?<text>([\s\S]*?)<\/text>/.exec(inside!);
      return text ? [[name!, plain(text[1]!).trim()] as const] : [];
    }),
  );
}

const literals: Record<string, (text: string) => string> = {
  boolean: (text) => text.trim(),
  decimal: (text) => text.trim(),
  string: (text) => JSON.stringify(text),
  date: (text) => `date(${JSON.stringify(text.trim())})`,
  time: (text) => `time(${JSON.stringify(text.trim())})`,
  dateTime: (text) => `date and time(${JSON.stringify(text.trim())})`,
  duration: (text) => `duration(${JSON.stringify(text.trim())})`,
};

/** What single values the decisions without input are expected to have, as FEEL writes them. */
function expectedIn(cases: string): [decision: string, value: string][] {
  const alone = [...cases.matchAll(/<testCase[\s\S]*?<\/testCase>/g)].filter(([text]) => !text.includes("<inputNode"));
  const results = alone.flatMap(([text]) => [
    ...text.matchAll(/<resultNode[^>]*?name="([^"]+)"[^>]*>([\s\S]*?)<\/resultNode>/g),
  ]);
  return results.flatMap(([, name, inside]): [string, string][] => {
    const [, attributes = "", text = ""] =
      /<expected>\s*<value([^>]*?)(?:\/>|>([\s\S]*?)<\/value>)/.exec(inside!) ?? [];
    if (attributes.includes('nil="true"')) return [[name!, "null"]];
    const type = /type="(?:\w+:)?(\w+)"/.exec(attributes)?.[1] ?? "";
    const written = literals[type === "double" ? "decimal" : type]?.(plain(text));
    return written === undefined ? [] : [[name!, written]];
  });
}

function verdict(expression: string, value: string): string {
  const number = /^-?\d+(?:\.\d+)?$/.test(value);
  const condition = number ? `abs((${expression}\n) - (${value})) < 0.00000001` : `(${expression}\n) = ${value}`;
  const fault = conditionFault(condition);
  if (fault) return fault === "costly" ? "refused as costly" : "refused";
  return holds(condition, {}) ? "as expected" : "otherwise";
}

test.runIf(folder)(
  "conditions are what the cases of the DMN kit expect, or are refused",
  async () => {
    const files = (await readdir(folder!, { recursive: true })).filter((name) => /level-[23]\//.test(name));
    const counts: Record<string, number> = {};
    const others: Record<string, number> = {};
    for (const file of files.filter((name) => name.endsWith(".dmn"))) {
      const expressions = expressionsOf(await readFile(join(folder!, file), "utf8"));
      for (const cases of files.filter((name) => dirname(name) === dirname(file) && name.endsWith(".xml")))
        for (const [name, value] of expectedIn(await readFile(join(folder!, cases), "utf8"))) {
          if (!expressions.has(name)) continue;
          const judged = verdict(expressions.get(name)!, value);
          counts[judged] = (counts[judged] ?? 0) + 1;
          if (judged === "otherwise") others[dirname(file)] = (others[dirname(file)] ?? 0) + 1;
        }
    }
    console.info(counts, others);
    expect(counts["as expected"]).toBeGreaterThan(2000);
  },
  600_000,
);
