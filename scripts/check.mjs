// npm run check: types, style, boundaries, unused code. Every step runs, also after one that failed.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { ensurePackages } from "./setup/packages.mjs";
import { pinnedNode } from "./setup/pinned-node.mjs";
import { root } from "./setup/root.mjs";

const steps = [
  ["types of the server", "node_modules/typescript/bin/tsc", "-p", "tsconfig.server.json", "--noEmit"],
  ["types of the pages", "node_modules/typescript/bin/tsc", "-p", "tsconfig.web.json", "--noEmit"],
  ["style", "node_modules/@biomejs/biome/bin/biome", "check", "--error-on-warnings", "--reporter=summary", "."],
  ["boundaries", "scripts/check-boundaries.mjs"],
  ["unused code", "node_modules/knip/bin/knip.js", "--no-progress"],
];

ensurePackages({ development: true });
const node = pinnedNode();
const failed = steps.filter(([name, program, ...args]) => {
  const begun = performance.now();
  const { status } = spawnSync(node, [join(root, program), ...args], { cwd: root, stdio: "inherit" });
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(`${status === 0 ? "✓" : "✗"} ${name} (${seconds} s)`);
  return status !== 0;
});
if (failed.length > 0) {
  console.error(`Failed: ${failed.map(([name]) => name).join(", ")}.`);
  process.exit(1);
}
