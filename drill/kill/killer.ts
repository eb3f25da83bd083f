import { setTimeout as sleep } from "node:timers/promises";
import type { Random } from "../../apps/server/demo/random.ts";
import { processes, type Target, untilBack } from "./target.ts";

const kinds = ["server", "database", "backend", "both"] as const;
export type Kind = (typeof kinds)[number];

export interface Kills {
  count: Record<Kind, number>;
  /** Milliseconds from each kill to the first answer after it. */
  outages: { kind: Kind; milliseconds: number }[];
}

/** Milliseconds from a kill to the first answer after it, on a machine that does nothing else. */
const USUAL_OUTAGE = 3000;

export const noKills = (): Kills => ({ count: { server: 0, database: 0, backend: 0, both: 0 }, outages: [] });

/**
 * Kills one thing after the other with SIGKILL, at random moments, until told to stop; sometimes again while the program is
 * still coming back. Each kind comes before any comes again, so that a short drill has them all.
 * @param pause seconds between two outages, on the average; longer on a machine so slow that a start takes longer than usual,
 *   for otherwise the program would be dead most of the time, and nothing would ever be done
 */
export async function keepKilling(
  target: Target,
  random: Random,
  pause: number,
  kills: Kills,
  until: AbortSignal,
): Promise<void> {
  let slowness = 1;
  for (let bag: Kind[] = []; !until.aborted; ) {
    if (bag.length === 0) bag = [...kinds];
    await sleep(slowness * pause * (150 + random.below(1700)), undefined, { signal: until }).catch(() => undefined);
    if (until.aborted) break;
    const kind = bag.splice(random.below(bag.length), 1)[0]!;
    if (!(await kill(target, random, kind))) continue;
    kills.count[kind] += 1;
    if (random.chance(0.25)) await again(target, random, kills);
    const milliseconds = await untilBack(target);
    kills.outages.push({ kind, milliseconds });
    slowness = Math.max(1, milliseconds / USUAL_OUTAGE);
  }
}

/** The database once more, while the program is still coming back from the first blow. */
async function again(target: Target, random: Random, kills: Kills): Promise<void> {
  await sleep(random.below(1500));
  if (await kill(target, random, "database")) kills.count.database += 1;
}

async function kill(target: Target, random: Random, kind: Kind): Promise<boolean> {
  const choice = random.below(1000);
  const { server, backend, database } = processes;
  if (kind === "backend") return strike(await backend(target, choice));
  if (kind === "server") return strike(await server(target));
  if (kind === "database") return strike(database(target));
  const pid = await server(target);
  return strike(database(target)) && strike(pid);
}

function strike(pid: number | undefined): boolean {
  if (pid === undefined) return false;
  try {
    process.kill(pid, "SIGKILL");
    return true;
  } catch {
    return false;
  }
}
