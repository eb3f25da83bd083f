import { spawn } from "node:child_process";
import { existsSync, readFileSync, realpathSync } from "node:fs";
import module from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { fail, root } from "./root.mjs";

const neededMajor = 24;

/** Compiled code of the last run, with the types already taken out: a third of a start. */
const compileCache = join(root, "node_modules", ".cache", "tongzheng");

/** The Node that runs everything: the one pinned by the lock file; where it has none for this platform, our own. */
export function pinnedNode() {
  const pinned = join(root, "node_modules", ".bin", "node");
  if (existsSync(pinned)) return realpathSync(pinned);
  if (Number.parseInt(process.versions.node, 10) >= neededMajor) return process.execPath;
  const platform = `${process.platform}-${process.arch}`;
  return fail(
    `本机（${platform}）需要先安装 Node.js ${neededMajor} 或更高版本，现在是 ${process.versions.node}。`,
    `On ${platform}, install Node.js ${neededMajor} or later first; this is ${process.versions.node}.`,
  );
}

/**
 * Runs a file of ours on the pinned Node: in this process if it is that one, else in a child that ends when we end.
 * @param {string} file path from the checkout
 * @param {string[]} args
 */
export async function runPinned(file, args) {
  followNpm();
  const path = join(root, file);
  const node = pinnedNode();
  if (realpathSync(process.execPath) === node) {
    module.enableCompileCache(compileCache);
    process.argv = [node, path, ...args];
    await import(pathToFileURL(path).href);
    return;
  }
  const child = startPinned(file, args);
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.once("exit", (code, signal) => process.exit(code ?? (signal === null ? 0 : 1)));
}

/**
 * Starts a file of ours on the pinned Node in a child, which is told by the end of its channel when we end.
 * @param {string} file path from the checkout
 * @param {string[]} args
 */
export function startPinned(file, args) {
  return spawn(pinnedNode(), [join(root, file), ...args], {
    stdio: ["inherit", "inherit", "inherit", "ipc"],
    env: { ...process.env, NODE_COMPILE_CACHE: compileCache },
  });
}

/** npm that is killed tells nobody. Then stop as if it had asked us to; otherwise we would keep the port and the data. */
export function followNpm() {
  if (process.env.npm_lifecycle_event === undefined || process.platform !== "linux") return;
  const link = linkToNpm();
  if (link === undefined) return;
  setInterval(() => {
    if (parentOf(link.child) !== link.npm) process.kill(process.pid, "SIGTERM");
  }, 500).unref();
}

/** npm is our parent, or starts a shell that is. */
function linkToNpm() {
  for (let child = process.pid, depth = 0; depth < 3; depth += 1) {
    const parent = parentOf(child);
    if (parent === undefined) return undefined;
    if (/^npm\b|npm-cli/.test(readText(`/proc/${parent}/cmdline`) ?? "")) return { child, npm: parent };
    child = parent;
  }
  return undefined;
}

function parentOf(pid) {
  const stat = readText(`/proc/${pid}/stat`);
  return stat === undefined ? undefined : Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
}

function readText(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
