import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";

const root = resolve(import.meta.dirname, "../..");
const { sourceFiles }: { sourceFiles(): string[] } = await import(join(root, "scripts/setup/office.mjs"));

test("the pages are built anew when any package changes of which they are made", () => {
  const files = sourceFiles();
  const ofPages = files.filter((path) => /^apps\/office\/|\/web\/|\/contract\//.test(path));
  const importsOf = (path: string) => readFileSync(join(root, path), "utf8").match(/(?<=from "@tz\/)[a-z]+/g) ?? [];
  const imported = new Set(ofPages.flatMap(importsOf));
  expect(imported).toContain("typeset");
  const watched = new Set(files.map((path) => path.split("/")[1]));
  expect([...imported].filter((name) => !watched.has(name))).toEqual([]);
  expect(files).toContain("packages/typeset/text/break-title.ts");
  expect(files.filter((path) => path.includes("/server/"))).toEqual([]);
});
