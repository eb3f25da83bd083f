import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { cyclesIn } from "./cycles.ts";
import { dependencyFault, packageName } from "./dependencies.ts";
import { importsOf } from "./imports.ts";
import { type Place, placeOf } from "./place.ts";
import { faultsOf, misplaced } from "./rules.ts";
import { published, type Workspace, workspacesOf } from "./workspaces.ts";

const scope = "@tz/";
const skipped = new Set(["node_modules", "dist", ".git", "data"]);

export interface Report {
  /** Files that were read. */
  files: number;
  /** `path:line: "import": what to do`. */
  faults: string[];
}

/** Checks every import of the tree against the table of who may import whom. */
export function checkBoundaries(root: string): Report {
  const workspaces = workspacesOf(root);
  const tools = workspaces.find(({ folder }) => folder === "")?.manifest.devDependencies;
  const paths = sourcesBelow(root, "");
  const graph = new Map<string, Set<string>>();
  const faults = paths.flatMap((path) => checkFile(path));
  for (const cycle of cyclesIn(graph)) {
    faults.push(
      `${cycle}: these import each other: move what both need to a package below, or turn one way into an event`,
    );
  }
  return { files: paths.length, faults };

  function checkFile(path: string): string[] {
    const from = placeOf(path);
    // A build's configuration uses the tools of the whole tree.
    const ownerFolder = path.endsWith(".config.ts") ? "" : from.workspace;
    const owner = workspaces.find(({ folder }) => folder === ownerFolder);
    if (owner === undefined) return [`${path}: ${from.workspace} has no package.json: add one, or move the file`];
    const place = misplaced(from);
    const found = importsOf(path, readFileSync(join(root, path), "utf8")).flatMap(({ specifier, line }) =>
      checkImport(from, owner, specifier).map((sentence) => `${path}:${line}: "${specifier}": ${sentence}`),
    );
    return place === undefined ? found : [`${path}: ${place}`, ...found];
  }

  function checkImport(from: Place, owner: Workspace, specifier: string): string[] {
    if (specifier.startsWith("."))
      return checkCrossing(from, posix.join(posix.dirname(from.path), specifier), specifier);
    const isOurs = specifier.startsWith(scope);
    // The root has every workspace at hand by being their root.
    const undeclared = isOurs && from.kind === "root" ? undefined : dependencyFault(from, owner, tools, specifier);
    const faults = undeclared === undefined ? [] : [undeclared];
    if (!isOurs) return faults;
    const target = workspaces.find(({ manifest }) => manifest.name === packageName(specifier));
    if (target === undefined)
      return ["there is no package of this name: correct it, or make one with npm run new-module"];
    const path = published(target, specifier);
    if (path === undefined)
      return [...faults, `${target.folder}/package.json does not publish this: use what "exports" names`];
    return [...faults, ...checkCrossing(from, path, specifier)];
  }

  function checkCrossing(from: Place, path: string, specifier: string): string[] {
    const to = placeOf(path);
    remember(from, to);
    return faultsOf({ from, to, specifier });
  }

  /** Modules may know each other's contracts in both directions; contracts may not. */
  function remember(from: Place, to: Place): void {
    const [one, other] = [nodeOf(from), nodeOf(to)];
    if (from.isTest || from.kind === "root" || one === undefined || other === undefined || one === other) return;
    graph.set(one, (graph.get(one) ?? new Set()).add(other));
  }
}

function nodeOf({ kind, workspace, side }: Place): string | undefined {
  if (kind !== "module") return workspace;
  return side === "contract" ? `${workspace}/contract` : undefined;
}

function sourcesBelow(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .flatMap((entry) => {
      const path = posix.join(folder, entry.name);
      if (entry.isDirectory()) return skipped.has(entry.name) ? [] : sourcesBelow(root, path);
      return /\.(ts|tsx|mts)$/.test(entry.name) && !entry.name.endsWith(".d.ts") ? [path] : [];
    })
    .sort();
}
