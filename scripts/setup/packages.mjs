import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fail, isBundle, root } from "./root.mjs";

/**
 * Installs what is missing, exactly as the lock file says, checked by hash. Nothing is done when all is there.
 * @param {{ development: boolean }} options whether tools of development are needed too
 * @returns {boolean} true when something was installed
 */
export function ensurePackages({ development }) {
  if (isBundle || packagesAreCurrent({ development })) return false;
  const begun = performance.now();
  console.log("… 安装依赖包（首次约一两分钟） Installing packages (a minute or two the first time)");
  const { status, error } = spawnSync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, PATH: withoutOurPrograms(process.env.PATH ?? "") },
  });
  if (error !== undefined || status !== 0) {
    fail(
      "依赖包安装失败：请检查上面的提示和 npm 的网络设置，然后重新执行。",
      "The packages could not be installed: see the message above, check npm's network settings and run this again.",
    );
  }
  console.log(`  ${((performance.now() - begun) / 1000).toFixed(0)} s`);
  return true;
}

/** Compares what npm says it installed last with the lock file. A broken installation leaves no such record. */
export function packagesAreCurrent({ development }) {
  const wanted = packagesIn(join(root, "package-lock.json"));
  const installed = packagesIn(join(root, "node_modules", ".package-lock.json"));
  if (wanted === undefined || installed === undefined) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === "" || (entry.dev && !development)) return true;
    const there = installed[path];
    // Packages for other platforms are left out.
    if (there === undefined) return entry.optional === true || entry.devOptional === true || entry.peer === true;
    return there.version === entry.version && there.integrity === entry.integrity;
  });
}

function packagesIn(lockFile) {
  try {
    return JSON.parse(readFileSync(lockFile, "utf8")).packages;
  } catch {
    return undefined;
  }
}

/** npm must not run on a Node that it is about to remove. */
function withoutOurPrograms(path) {
  return path
    .split(delimiter)
    .filter((folder) => folder !== join(root, "node_modules", ".bin"))
    .join(delimiter);
}
