import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");

/** The folders of our pages: of the kernel and the modules their `web`, of the office and the design system all. */
function webFolders() {
  const inside = (top: string) => readdirSync(join(root, top)).map((name) => join(root, top, name, "web"));
  return [join(root, "apps/office"), join(root, "packages/ui"), ...inside("packages"), ...inside("modules")];
}

function filesBelow(folder: string): string[] {
  let entries: ReturnType<typeof listing>;
  try {
    entries = listing(folder);
  } catch {
    return [];
  }
  return entries.flatMap((entry) => {
    if (entry.name === "node_modules" || entry.name === "dist") return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}
const listing = (folder: string) => readdirSync(folder, { withFileTypes: true });

const sources = webFolders().flatMap(filesBelow);
/** Where the server's sentences stand. */
const contracts = ["packages", "modules", "apps"]
  .flatMap((top) => readdirSync(join(root, top)).flatMap((name) => filesBelow(join(root, top, name))))
  .filter((path) => path.endsWith(".ts") && !/\.test\.ts$|[\\/]web[\\/]/.test(path));
const catalogues = sources.filter((path) => path.endsWith(join("messages", "zh.ts")));

const read = async (path: string): Promise<Record<string, string>> => (await import(pathToFileURL(path).href)).default;
const placeholders = (sentence: string) => [...sentence.matchAll(/{{(\w+)}}/g)].map(([, name]) => name).sort();
const nameOf = (path: string) =>
  relative(root, dirname(dirname(path)))
    .split(sep)
    .join("/");

test("there are catalogues to look at", () => {
  expect(catalogues.length).toBeGreaterThan(5);
});

test.each(catalogues.map((path) => [nameOf(path), path]))("%s says everything in both languages", async (_, path) => {
  const zh = await read(path);
  const en = await read(join(dirname(path), "en.ts"));
  expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort());
  for (const [key, sentence] of Object.entries(zh)) {
    expect(sentence, key).not.toBe("");
    expect(en[key], key).not.toBe("");
    expect(en[key], `${key} in English`).not.toMatch(/[\u4e00-\u9fff]/);
    expect(placeholders(en[key] ?? ""), `what is filled into ${key}`).toEqual(placeholders(sentence));
    // The server's sentences have one brace; in the pages' such a word is never filled.
    for (const said of [sentence, en[key]]) expect(said, key).not.toMatch(/(?<!{){\w[^{}]*}(?!})/);
  }
});

/** Numbers by their names in sentences. */
const numbers =
  "count|n|days|hours|minutes|items|units|pages|boxes|rows|posts|parts|elements|added|main|copies|left|most|limit|size|decimals";
/** A number with a plural noun that stays one whatever the number is: “1 papers”. */
const unbent = new RegExp(
  `(?<!\\$)\\{(?:${numbers})\\}\\}? (?:[a-z]+ )?(?!(?:is|was|has|does)\\b)(?:[a-z]+s|people)\\b`,
  "g",
);

test("finds plurals that do not follow their number", () => {
  expect("{{count}} papers".match(unbent)).toHaveLength(1);
  expect("After {left} more failures".match(unbent)).toHaveLength(1);
  expect("{{count}} {{count, paper|papers}}, {count} {count, day|days}, {{n}} is taken".match(unbent)).toBeNull();
});

test("what is said in English of one thing is not said in the plural", () => {
  const said = sources.filter((path) => path.endsWith(join("messages", "en.ts"))).concat(contracts);
  const faulty = said.flatMap((path) =>
    (readFileSync(path, "utf8").match(unbent) ?? []).map((words) => `${relative(root, path)}: ${words}`),
  );
  expect(said.length).toBeGreaterThan(50);
  expect(faulty).toEqual([]);
});

const code = sources
  .filter((path) => /\.tsx?$/.test(path) && !path.includes(`${sep}messages${sep}`))
  .map((path) => readFileSync(path, "utf8"))
  .join("\n");
const beginnings = [...code.matchAll(/`([\w.]+\.)\$\{/g)].map(([, beginning]) => beginning as string);

test.each(catalogues.map((path) => [nameOf(path), path]))("%s has no word that nobody says", async (_, path) => {
  const unsaid = Object.keys(await read(path)).filter(
    (key) => !code.includes(`"${key}"`) && !beginnings.some((beginning) => key.startsWith(beginning)),
  );
  expect(unsaid).toEqual([]);
});

test("no two entries of the menu answer to the same key", () => {
  const chords = [...code.matchAll(/chord: "(\w)"/g)].map(([, key]) => key);
  expect(chords.length).toBeGreaterThan(5);
  expect(chords).toEqual([...new Set(chords)]);
});
