import { isBuiltin } from "node:module";
import { posix } from "node:path";
import type { Place } from "./place.ts";
import type { Manifest, Workspace } from "./workspaces.ts";

/**
 * What is wrong with an import by name, as far as package.json and the browser are concerned.
 * @param tools what the root has for development; tests everywhere may use it
 */
export function dependencyFault(
  from: Place,
  owner: Workspace,
  tools: Manifest["devDependencies"],
  specifier: string,
): string | undefined {
  if (isBuiltin(specifier)) {
    return runsInBrowser(from)
      ? "contracts and pages run in the browser, which has no Node: move this to server/"
      : undefined;
  }
  const name = packageName(specifier);
  if (name === owner.manifest.name) return from.isTest ? undefined : "inside a package use relative paths";
  const { dependencies, devDependencies, optionalDependencies } = owner.manifest;
  if (name in { ...dependencies, ...optionalDependencies } || (from.isTest && name in { ...tools })) return undefined;
  const manifest = posix.join(owner.folder, "package.json");
  if (!(name in { ...devDependencies })) return `declare ${name} in ${manifest}`;
  if (from.isTest || owner.folder === "") return undefined;
  return `move ${name} from devDependencies to dependencies in ${manifest}`;
}

/** Of an app only some files do: it is built by others of its own. */
function runsInBrowser({ isTest, kind, side }: Place): boolean {
  return !isTest && kind !== "app" && (side === "contract" || side === "web");
}

export function packageName(specifier: string): string {
  return specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
}
