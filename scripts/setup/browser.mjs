import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const elsewhere = [
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/**
 * Finds a browser for the tests; on Debian and as root installs one, with the Chinese fonts that it lacks.
 * @returns {string | undefined} its path
 */
export function ensureBrowser() {
  const canInstall = process.getuid?.() === 0 && existsSync("/etc/debian_version") && onPath("apt-get") !== undefined;
  if (canInstall && (findBrowser() === undefined || !hasChineseFont())) install();
  return findBrowser();
}

function findBrowser() {
  if (process.env.TONGZHENG_CHROMIUM) return process.env.TONGZHENG_CHROMIUM;
  return names.map(onPath).find((path) => path !== undefined) ?? elsewhere.find((path) => existsSync(path));
}

function hasChineseFont() {
  const { stdout } = spawnSync("fc-list", [":lang=zh-cn", "family"], { encoding: "utf8" });
  return typeof stdout === "string" && stdout.trim() !== "";
}

function install() {
  console.log("… 安装浏览器和中文字体 Installing Chromium and Chinese fonts");
  const packages = ["chromium", "fonts-noto-cjk", "fontconfig"];
  const options = {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  };
  spawnSync("apt-get", ["update", "-qq"], options);
  spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], options);
}

function onPath(name) {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return folders.map((folder) => join(folder, name)).find(isExecutable);
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
