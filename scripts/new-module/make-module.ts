import { existsSync, globSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";

const template = join(import.meta.dirname, "template");

/** A name that cannot be used; its message says why. */
export class NameRefused extends Error {}

/**
 * Makes the folder of a new module in the shape that all have, with one command and its test, and lists it in the apps.
 * @param root of the checkout
 * @param name also the name of its schema, its package and its addresses
 * @returns the files that were made or changed, from the root
 * @throws NameRefused before anything is written
 */
export function makeModule(root: string, name: string): string[] {
  if (!/^[a-z]{3,30}$/.test(name) || name === "kernel") {
    throw new NameRefused(`A module's name is one English noun of small letters, such as vehicles, not “${name}”.`);
  }
  if (existsSync(join(root, "modules", name))) throw new NameRefused(`There is already a module ${name}.`);
  if (isTaken(root, name))
    throw new NameRefused(`The program itself has a part or an address called ${name}. Choose another noun.`);
  const made = filesBelow(template).map((source) => {
    const target = join("modules", name, relative(template, source).replace(/\.txt$/, ""));
    mkdirSync(dirname(join(root, target)), { recursive: true });
    writeFileSync(join(root, target), filled(readFileSync(source, "utf8"), name, root));
    return target;
  });
  const listed = [
    ...listIn(root, "apps/server", `${name}Module`, `@tz/${name}/server`),
    ...listIn(root, "apps/office", `${name}Web`, `@tz/${name}/web`),
  ];
  return [...made, ...listed];
}

/** Whether a floor, a part of the apps, a route or a page has the name: `GET /api/demo` tells how far the demo city is filled. */
function isTaken(root: string, name: string): boolean {
  const use = new RegExp(`"/(?:api/)?${name}["/]|defineModule\\(\\{\\s*name: "${name}"`);
  const sources = globSync("{apps,modules,packages}/**/*.{ts,tsx}", {
    cwd: root,
    exclude: (path) => path.includes("node_modules"),
  });
  return sources.some((source) => use.test(readFileSync(join(root, source), "utf8")));
}

function filled(text: string, name: string, root: string): string {
  return text
    .replaceAll("{{name}}", name)
    .replaceAll("{{Name}}", name[0]!.toUpperCase() + name.slice(1))
    .replace(/\{\{version (\S+)\}\}/g, (_, dependency) => installedVersion(root, dependency));
}

/** New modules begin with the versions that all others use. */
function installedVersion(root: string, dependency: string): string {
  const manifest = readFileSync(join(root, "node_modules", dependency, "package.json"), "utf8");
  return (JSON.parse(manifest) as { version: string }).version;
}

/** Adds a module to an app's list and to its dependencies. */
function listIn(root: string, app: string, value: string, from: string): string[] {
  const list = join(app, "modules.ts");
  const text = readFileSync(join(root, list), "utf8");
  const added = text.replace(
    /(export const modules: [^=]*= \[)([^;]*?),?(\s*\];)/,
    (_, before, entries, after) => `${before}${entries}, ${value}${after}`,
  );
  writeFileSync(join(root, list), `import { ${value} } from "${from}";\n${added}`);
  const manifestFile = join(app, "package.json");
  const manifest = JSON.parse(readFileSync(join(root, manifestFile), "utf8"));
  const names = { ...manifest.dependencies, [from.split("/").slice(0, 2).join("/")]: "*" };
  manifest.dependencies = Object.fromEntries(Object.entries(names).sort(([one], [other]) => (one < other ? -1 : 1)));
  writeFileSync(join(root, manifestFile), `${JSON.stringify(manifest, null, 2)}\n`);
  return [list, manifestFile];
}

function filesBelow(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
