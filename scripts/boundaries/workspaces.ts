import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

type Names = Record<string, string>;

/** A package.json, as far as the rules ask. */
export interface Manifest {
  name: string;
  exports?: Names;
  dependencies?: Names;
  devDependencies?: Names;
  optionalDependencies?: Names;
}

export interface Workspace {
  /** From the root, with slashes: `modules/documents`; empty for the root itself. */
  folder: string;
  manifest: Manifest;
}

/** The root and every workspace of `packages/`, `modules/` and `apps/`. */
export function workspacesOf(root: string): Workspace[] {
  const folders = ["packages", "modules", "apps"].flatMap((top) =>
    existsSync(join(root, top)) ? readdirSync(join(root, top)).map((name) => `${top}/${name}`) : [],
  );
  return ["", ...folders]
    .filter((folder) => existsSync(join(root, folder, "package.json")))
    .map((folder) => ({ folder, manifest: JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8")) }));
}

/** The path below the workspace that an import of its name leads to; undefined where it is not published. */
export function published({ folder, manifest }: Workspace, specifier: string): string | undefined {
  const wanted = `.${specifier.slice(manifest.name.length)}`;
  for (const [entry, target] of Object.entries(manifest.exports ?? {})) {
    const [before = "", after] = entry.split("*");
    if (after === undefined ? entry !== wanted : !(wanted.startsWith(before) && wanted.endsWith(after))) continue;
    const middle = after === undefined ? "" : wanted.slice(before.length, wanted.length - after.length);
    return `${folder}/${target.slice(2).replace("*", middle)}`;
  }
  return undefined;
}
