import { parseSync } from "vite";

export interface Import {
  /** As written: `@tz/kernel/server/base`, `./rules.ts`, `node:fs`, `zod`. */
  specifier: string;
  /** Line of the file, from 1. */
  line: number;
}

/**
 * Every import and re-export of a source file, of types too.
 * @throws Error when the file cannot be parsed: unread it would pass unchecked
 */
export function importsOf(path: string, text: string): Import[] {
  const { program, errors } = parseSync(path, text);
  if (errors[0] !== undefined) throw new Error(`${path}: ${errors[0].message}`);
  const found = new Map<string, number>();
  visit(program, (source) => found.set(source.value, source.start));
  return [...found].map(([specifier, start]) => ({ specifier, line: text.slice(0, start).split("\n").length }));
}

interface Source {
  value: string;
  start: number;
}

/** Calls back for the string of every `import … from`, `export … from`, `import("…")`, as a value and as a type. */
function visit(node: unknown, onSource: (source: Source) => void): void {
  if (Array.isArray(node)) {
    for (const item of node) visit(item, onSource);
  } else if (typeof node === "object" && node !== null) {
    if ("type" in node && typeof node.type === "string" && bringsIn.has(node.type)) {
      const { source } = node as unknown as { source: Source | null };
      if (typeof source?.value === "string") onSource(source);
    }
    for (const value of Object.values(node)) visit(value, onSource);
  }
}

const bringsIn = new Set([
  "ImportDeclaration",
  "ExportNamedDeclaration",
  "ExportAllDeclaration",
  "ImportExpression",
  "TSImportType",
]);
