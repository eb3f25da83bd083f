import { readdirSync, readFileSync } from "node:fs";
import type pg from "pg";

/**
 * Tells how much processor time the database has used: all of its processes, in milliseconds. Hardly disturbed by
 * whatever else the machine does. Zero where the database runs elsewhere or the system does not tell (proc(5) is Linux').
 */
export async function databaseTimer(client: pg.Client): Promise<() => number> {
  const { rows } = await client.query("select pg_backend_pid() as pid");
  const postmaster = parentOf(rows[0].pid);
  const seen = new Map<number, number>();
  let total = 0;
  return () => {
    // What a process used that has ended since stays counted.
    for (const pid of processes().filter((one) => one === postmaster || parentOf(one) === postmaster)) {
      const time = timeOf(pid);
      total += time - (seen.get(pid) ?? 0);
      seen.set(pid, time);
    }
    return total;
  };
}

const processes = () => readable(() => readdirSync("/proc").filter((name) => /^\d+$/.test(name)), []).map(Number);

/** The fourth field of proc_pid_stat(5). */
function parentOf(pid: number): number {
  const text = readable(() => readFileSync(`/proc/${pid}/stat`, "utf8"), "");
  return Number(text.slice(text.lastIndexOf(")") + 2).split(" ")[1]);
}

/** Nanoseconds on a processor come first in schedstat. */
const timeOf = (pid: number) =>
  Number(readable(() => readFileSync(`/proc/${pid}/schedstat`, "utf8"), "0").split(" ")[0]) / 1e6;

function readable<T>(read: () => T, otherwise: T): T {
  try {
    return read();
  } catch {
    return otherwise;
  }
}
