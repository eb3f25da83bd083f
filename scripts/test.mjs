// npm test [FILE …]: sets up what the tests need, then runs them: the parts on a throw-away database (or the one of
// DATABASE_URL), after them the stories in a browser.
import { spawnSync } from "node:child_process";
import { delimiter, join } from "node:path";
import { ensureBrowser } from "./setup/browser.mjs";
import { ensureOffice } from "./setup/office.mjs";
import { ensurePackages } from "./setup/packages.mjs";
import { pinnedNode } from "./setup/pinned-node.mjs";
import { root } from "./setup/root.mjs";

ensurePackages({ development: true });
const wanted = process.argv.slice(2);
const isForBrowser = wanted.length === 0 || wanted.some((argument) => argument.includes("e2e"));
const browser = isForBrowser ? ensureBrowser() : undefined;
if (browser !== undefined) ensureOffice();

const { status } = spawnSync(
  pinnedNode(),
  [join(root, "node_modules/vitest/vitest.mjs"), "run", ...projects(), ...wanted],
  {
    cwd: root,
    stdio: "inherit",
    env: {
      ...process.env,
      PATH: [join(root, "node_modules", ".bin"), process.env.PATH].join(delimiter),
      ...(browser !== undefined && { TONGZHENG_CHROMIUM: browser }),
    },
  },
);
process.exit(status ?? 1);

/** Without a browser the stories are left out, and nobody shall overlook that. */
function projects() {
  if (!isForBrowser || browser !== undefined) return [];
  console.error(
    "!! 没有找到浏览器，浏览器测试未运行：请安装 Chromium（Debian：apt-get install chromium fonts-noto-cjk）。\n" +
      "!! No browser was found, so the browser stories are NOT run: install Chromium (Debian: apt-get install chromium fonts-noto-cjk).",
  );
  return ["--project", "parts"];
}
