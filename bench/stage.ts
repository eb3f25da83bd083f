import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  createLog,
  createRegistry,
  loadConfig,
  type Module,
  migrate,
  openDatabase,
  openPool,
  type Services,
  systemClock,
} from "@tz/kernel/server/base";

export interface Stage {
  services: Services;
  /** How to connect as the owner of the database, for tables of a benchmark's own. */
  owner: Awaited<ReturnType<typeof openDatabase>>["owner"];
  /** How to connect in the server's role, for processes of a drill. */
  server: Awaited<ReturnType<typeof openDatabase>>["server"];
  close(): Promise<void>;
}

/**
 * A fresh database with the settings of normal service (nothing is switched off to be faster) in a temporary folder, or the
 * one of DATABASE_URL, which must be empty.
 */
export async function openStage(modules: readonly Module[]): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), "tz-bench-"));
  const config = loadConfig({ TONGZHENG_DATA: folder, DATABASE_URL: process.env.DATABASE_URL, LOG_LEVEL: "error" });
  const log = createLog(config.logLevel);
  const database = await openDatabase(config, log);
  await migrate(database.owner, database.server, modules);
  const { close, ...connections } = openPool({ ...database.server, max: config.pool }, () => undefined);
  const services = { ...connections, config, clock: systemClock, log, registry: createRegistry(modules) };
  return {
    services,
    owner: database.owner,
    server: database.server,
    async close() {
      await close();
      await database.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Times in milliseconds of `count` runs of `work`, one after the other, after `warmUp` that do not count. */
export async function timesOf(count: number, work: (run: number) => Promise<unknown>, warmUp = 3): Promise<number[]> {
  const times: number[] = [];
  for (let run = -warmUp; run < count; run += 1) {
    const begun = performance.now();
    await work(run);
    if (run >= 0) times.push(performance.now() - begun);
  }
  return times;
}

/** The value below which `share` (0 to 1) of the numbers lie. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const round = (value: number, digits = 2) => Number(value.toFixed(digits));
