import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));

const pages = globSync(["*.md", "{docs,bench,packages,modules,apps}/**/*.md"], {
  cwd: root,
  exclude: (path) => path.includes("node_modules"),
});

/** The files of this tree that a page leads to. */
const linksOf = (page: string): string[] =>
  [...readFileSync(join(root, page), "utf8").matchAll(/\]\(([^)\s#]+)[^)]*\)/g)]
    .map(([, address]) => address!)
    .filter((address) => !/^[a-z]+:/.test(address))
    .map((address) => normalize(join(dirname(page), address)));

it.each(pages)("%s leads to nothing that is not there", (page) => {
  expect(linksOf(page).filter((target) => !existsSync(join(root, target)))).toEqual([]);
});

it("leads from the README to every page of the documentation", () => {
  const reached = new Set(["README.md"]);
  for (const page of reached) for (const target of linksOf(page)) if (target.endsWith(".md")) reached.add(target);
  expect(pages.filter((page) => page.startsWith("docs/") && !reached.has(page))).toEqual([]);
});
