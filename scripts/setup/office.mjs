import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { ensurePackages } from "./packages.mjs";
import { pinnedNode } from "./pinned-node.mjs";
import { fail, isBundle, root } from "./root.mjs";

const app = join(root, "apps", "office");
const dist = join(app, "dist");
const stamp = join(dist, ".sources");

/** Builds the office's pages where they are missing or older than their sources, told by content. */
export function ensureOffice() {
  if (isBundle) return;
  const sources = hashOfSources();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === sources) return;
  ensurePackages({ development: true });
  const begun = performance.now();
  console.log("… 生成页面 Building the pages");
  const vite = join(root, "node_modules", "vite", "bin", "vite.js");
  // Whoever starts this from a test would otherwise get the libraries' slow builds for developers.
  const env = { ...process.env, NODE_ENV: "production" };
  const { status } = spawnSync(pinnedNode(), [vite, "build", "--logLevel", "error"], {
    cwd: app,
    stdio: "inherit",
    env,
  });
  if (status !== 0) fail("页面没有生成，原因见上。", "The pages were not built; the reason stands above.");
  compress();
  writeFileSync(stamp, sources);
  console.log(`  ${((performance.now() - begun) / 1000).toFixed(1)} s`);
}

/** Beside each text file its compressed form, so that the server need not compress anything. */
function compress() {
  for (const name of readdirSync(dist, { recursive: true })) {
    const path = join(dist, name);
    if (!/\.(js|css|html|svg|json|webmanifest)$/.test(name) || statSync(path).size < 1024) continue;
    writeFileSync(`${path}.gz`, gzipSync(readFileSync(path), { level: 9 }));
  }
}

function hashOfSources() {
  const hash = createHash("sha256");
  for (const path of sourceFiles()) hash.update(`${path}\n`).update(readFileSync(join(root, path)));
  return hash.digest("hex");
}

/** What pages may be made of: the app, and all of each package and module but what is the server's or the tests'. */
export function sourceFiles() {
  const parts = ["packages", "modules"].flatMap((top) => readdirSync(join(root, top)).map((name) => `${top}/${name}`));
  const files = ["apps/office", ...parts].flatMap(filesBelow);
  return [...files.filter((path) => !/\.(test|testing|e2e)\.tsx?$|\.md$/.test(path)).sort(), "package-lock.json"];
}

const elsewhere = new Set(["dist", "node_modules", "server", "testing"]);

function filesBelow(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const inside = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return elsewhere.has(entry.name) ? [] : filesBelow(inside);
    return [inside];
  });
}
