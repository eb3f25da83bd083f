import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export { toPem as pem } from "./browser/pem.ts";

/** Whether another program is on this machine; tests that ask it are left out where it is not. */
export const has = (program: string): boolean => spawnSync(program, ["-v"]).error === undefined;

/** Runs a program beside these files. @returns what it printed, and whether it was content */
export function run(program: string, args: readonly string[], files: Readonly<Record<string, Buffer | string>>) {
  const folder = mkdtempSync(join(tmpdir(), "seal-"));
  try {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    const { status, stdout, stderr } = spawnSync(program, [...args], { cwd: folder, encoding: "utf8" });
    return { ok: status === 0, text: `${stdout}${stderr}` };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export const SM2_ID = "distid:1234567812345678";
