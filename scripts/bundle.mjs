// npm run bundle [-- ARCH]: one archive with everything — runtime, PostgreSQL, packages, built pages — for a machine without a network.
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { ensureOffice } from "./setup/office.mjs";
import { ensurePackages } from "./setup/packages.mjs";
import { fail, root } from "./setup/root.mjs";

/** What npm calls the machines for which there is a runtime and a PostgreSQL. */
const architectures = ["x64", "arm64"];
/** Needed to develop, not to run. */
const left = /^(e2e|bench|drill|\.ci|docs\/adr)\/|\.test\.tsx?$|\.e2e\.ts$|\/fixture\//;

const arch = process.argv[2] ?? "x64";
if (!architectures.includes(arch))
  fail(`只能为 ${architectures.join("、")} 打包。`, `Bundles are made for ${architectures.join(", ")}.`);

ensurePackages({ development: true });
ensureOffice();
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const name = `tongzheng-${version}-linux-${arch}`;
const folder = join(root, "dist", name);
const archive = `${folder}.tar.gz`;

say("复制程序", "Copying the program");
rmSync(folder, { recursive: true, force: true });
for (const path of programFiles()) copy(path);
cpSync(join(root, "apps/office/dist"), join(folder, "apps/office/dist"), { recursive: true });
say("安装依赖包", "Installing the packages");
run("npm", [
  "ci",
  "--omit=dev",
  "--ignore-scripts",
  "--no-audit",
  "--no-fund",
  "--loglevel=error",
  "--prefer-offline",
  "--os=linux",
  `--cpu=${arch}`,
]);
writeFileSync(join(folder, "BUNDLE"), `${name}\n`);
writeFileSync(
  join(folder, "start.sh"),
  '#!/bin/sh\ncd "$(dirname "$0")" && exec node_modules/.bin/node scripts/start.mjs "$@"\n',
  { mode: 0o755 },
);
say("压缩", "Compressing");
// Under its name only when it is whole: whoever carries it away cannot tell a half one.
run("tar", ["-czf", `${archive}.partial`, "-C", join(root, "dist"), name]);
renameSync(`${archive}.partial`, archive);
rmSync(folder, { recursive: true, force: true });
console.log(`${archive}: ${(statSync(archive).size / 2 ** 20).toFixed(0)} MiB`);
console.log(
  "在没有网络的机器上解压，执行 ./start.sh 即可启动。 Unpack it on a machine without a network and run ./start.sh.",
);

function programFiles() {
  const { stdout, status } = spawnSync("git", ["ls-files", "-z"], { cwd: root, encoding: "utf8" });
  if (status !== 0) fail("打包要在 git 检出的目录中进行。", "A bundle is made from a git checkout.");
  return stdout.split("\0").filter((path) => path !== "" && !left.test(path));
}

function copy(path) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  cpSync(join(root, path), join(folder, path));
}

function run(command, args) {
  const { status } = spawnSync(command, args, { cwd: folder, stdio: ["ignore", "inherit", "inherit"] });
  if (status !== 0) fail(`${command} 没有完成，原因见上。`, `${command} did not finish; the reason stands above.`);
}

function say(zh, en) {
  console.log(`… ${zh} ${en}`);
}
