import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Cluster } from "./cluster.ts";

type Folders = Pick<Cluster, "folder" | "socketFolder">;

/** True while a process of that number exists, whoever it belongs to. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** The number of the database process that runs on this folder, if one does. */
export function runningPostmaster({ folder }: Folders): number | undefined {
  const pid = writtenIn(join(folder, "postmaster.pid"));
  return pid !== undefined && isAlive(pid) && commandOf(pid).includes(folder) ? pid : undefined;
}

/**
 * Removes lock files whose process number now belongs to some other program: after a restart of the machine numbers
 * repeat, and PostgreSQL would take that program for itself. It removes those of dead processes on its own.
 */
export function removeMistakenLocks({ folder, socketFolder }: Folders): void {
  for (const path of [join(folder, "postmaster.pid"), join(socketFolder, ".s.PGSQL.5432.lock")]) {
    const pid = writtenIn(path);
    if (pid !== undefined && isAlive(pid) && !commandOf(pid).includes(folder)) rmSync(path, { force: true });
  }
}

/**
 * Stops the database: open transactions are rolled back, everything committed is written.
 * @param patience milliseconds after which it is stopped without a last checkpoint (it recovers at its next start)
 */
export async function stopPostmaster(folders: Folders, patience = 30_000): Promise<void> {
  const pid = runningPostmaster(folders);
  if (pid === undefined) return;
  process.kill(pid, "SIGINT");
  if (await gone(folders, pid, patience)) return;
  process.kill(pid, "SIGQUIT");
  await gone(folders, pid, 10_000);
}

/** The lock file goes last. A dead child of a container's first process may keep its number for ever. */
async function gone({ folder }: Folders, pid: number, patience: number): Promise<boolean> {
  for (const deadline = Date.now() + patience; Date.now() < deadline; await sleep(10)) {
    if (!isAlive(pid) || !existsSync(join(folder, "postmaster.pid"))) return true;
  }
  return false;
}

function writtenIn(path: string): number | undefined {
  try {
    const pid = Math.abs(Number.parseInt(readFileSync(path, "utf8"), 10));
    return Number.isInteger(pid) && pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}

function commandOf(pid: number): string {
  try {
    if (process.platform === "linux") return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
    return execFileSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" });
  } catch {
    return "";
  }
}
