// npm run fonts: fetches free typefaces of the kinds that GB/T 9704-2012 asks for, from Debian's packages, into the data folder.
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { fail, root } from "./setup/root.mjs";

/** What is taken out of which package. Their licences (GPL with the font exception, OFL) allow embedding into documents. */
const sources = [
  {
    name: "texlive-lang-chinese",
    brings: "仿宋、黑体、楷体、宋体（Fandol）",
    files: /\/Fandol(Fang|Hei|Kai|Song)-(Regular|Bold)\.otf$/,
  },
  { name: "fonts-lxgw-wenkai", brings: "楷体（霞鹜文楷，含生僻字）", files: /\/LXGWWenKai-Regular\.ttf$/ },
  { name: "fonts-noto-cjk", brings: "标题用粗宋体（Noto）", files: /\/NotoSerifCJK-Bold\.ttc$/ },
];

const folder = resolve(root, process.env.TONGZHENG_DATA || "data", "fonts");
for (const program of ["apt-get", "dpkg-deb"]) requireProgram(program);
mkdirSync(folder, { recursive: true });
const missing = sources.filter((source) => !fetchFonts(source));
if (missing.length > 0) {
  const names = missing.map(({ name }) => name).join(", ");
  fail(
    `没有取到 ${names}。请检查本机软件源（apt-get update）后重新运行；已取到的字体保留在 ${folder}。`,
    `${names} could not be fetched. Check the sources of packages (apt-get update) and run this again; what came is kept in ${folder}.`,
  );
}
console.log(
  `字体已放入 ${folder}，重新启动服务后使用；“系统运行状况”页可以核对。小标宋没有免费字体，标题暂用粗宋体，购有授权的请将字体文件放入同一文件夹。\n` +
    `The fonts are in ${folder} and are used after the next start; the page of system health shows them. 小标宋 is not free: put a licensed one into the same folder.`,
);

function requireProgram(program) {
  if (!spawnSync(program, ["--version"]).error) return;
  fail(
    `本机没有 ${program}：本命令从 Debian 软件包取字体。请在其他电脑上取得字体文件，放入 ${folder}。`,
    `There is no ${program} here: this takes fonts from Debian's packages. Get font files on another machine and put them into ${folder}.`,
  );
}

/** @returns whether fonts of this package are there now */
function fetchFonts({ name, brings, files }) {
  console.log(`… ${name}: ${brings}`);
  const work = mkdtempSync(join(tmpdir(), "tz-fonts-"));
  try {
    const { status, stderr } = spawnSync("apt-get", ["download", "-q", name], { cwd: work, encoding: "utf8" });
    if (status !== 0) console.error(stderr);
    const archive = readdirSync(work).find((file) => file.endsWith(".deb"));
    if (!archive || spawnSync("dpkg-deb", ["-x", archive, "unpacked"], { cwd: work }).status !== 0) return false;
    const fonts = readdirSync(work, { recursive: true }).filter((path) => files.test(`/${path}`));
    for (const path of fonts) copyFileSync(join(work, path), join(folder, basename(path)));
    return fonts.length > 0;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
