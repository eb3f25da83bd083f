import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { testApp } from "@tz/testing";
import { afterAll, expect, test } from "vitest";
import { modules } from "../modules.ts";

const app = await testApp({ modules });
const folder = await mkdtemp(join(tmpdir(), "tz-backup-"));
afterAll(() => rm(folder, { recursive: true, force: true }));

const main = new URL("../main.ts", import.meta.url).pathname;
const run = (command: string, ...args: string[]) =>
  new Promise<{ code: number; out: string }>((resolve) => {
    const env = { ...process.env, DATABASE_URL: app.owner.connectionString, TONGZHENG_DATA: join(folder, "data") };
    execFile(command, args, { env, cwd: folder }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, out: stdout + stderr }),
    );
  });
const backup = (file: string) => run(process.execPath, main, "backup", file);
/** No file may grow beyond so many blocks, as on a disk that is nearly full. */
const backupWithin = (blocks: number, file: string) =>
  run("sh", "-c", `ulimit -f ${blocks}; exec "$0" "$@"`, process.execPath, main, "backup", file);

test("tells each table and the files in Chinese and English, and ends with code 0", async () => {
  const { code, out } = await backup("city.tzb");
  expect([code, out]).toEqual([0, expect.stringContaining("Backup written to city.tzb")]);
  expect(out).toMatch(/^… 数据表 kernel\.role：\d+ 行 table kernel\.role: \d+ rows$/m);
  expect(out).toMatch(/^… 文件：0 个 0 files$/m);
});

test("says in one sentence what to do where the disk takes no more: code 1, and nothing half is left", async () => {
  const { code, out } = await backupWithin(8, "full.tzb");
  expect([code, out]).toEqual([1, expect.stringContaining("请检查磁盘的剩余空间")]);
  expect(out).toContain("Make room on the disk");
  expect(out).not.toContain("    at ");
  expect((await readdir(folder)).filter((name) => name.startsWith("full"))).toEqual([]);
});

test("is refused in one sentence where the file exists: code 1, and the file stays as it was", async () => {
  await writeFile(join(folder, "monday.tzb"), "the only backup");
  const { code, out } = await backup("monday.tzb");
  expect([code, out]).toEqual([1, expect.stringContaining("请换一个文件名")]);
  expect(out).toContain("Choose another name");
  expect(out).not.toContain("    at ");
  expect(await readFile(join(folder, "monday.tzb"), "utf8")).toBe("the only backup");
  expect((await readdir(folder)).filter((name) => name.startsWith("monday"))).toEqual(["monday.tzb"]);
});
