import { readdirSync, readFileSync } from "node:fs";

/** Length of a tick in `/proc`, in milliseconds. */
const TICK = 10;

interface Process {
  parent: number;
  /** User and system time, with that of children that ended. */
  ticks: number;
}

/** Processor time of a process and all that it started, in milliseconds. Linux only. */
export function processorTime(root: number): number {
  const processes = new Map(
    readdirSync("/proc")
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name) => read(Number(name))),
  );
  const ofTree = (pid: number): number => {
    const children = [...processes].filter(([, { parent }]) => parent === pid);
    return (processes.get(pid)?.ticks ?? 0) + children.reduce((sum, [child]) => sum + ofTree(child), 0);
  };
  return ofTree(root) * TICK;
}

/** A process that has ended in the meantime is left out. */
function read(pid: number): [number, Process][] {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
    const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
    return [[pid, { parent: Number(fields[1]), ticks }]];
  } catch {
    return [];
  }
}
