import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { isUnavailable, openPool, type Pool } from "@tz/kernel/server/base";
import { isReady, type ServerProcess, startServer, untilReady } from "../../apps/server/fixture/server-process.ts";

const root = join(import.meta.dirname, "..", "..");

/** What `npm start` does, without the pages: building them has nothing to do with it. */
const start = `import { keepServing } from "./scripts/setup/keep-serving.mjs"; await keepServing();`;

/** The program under drill, started as people start it, with an embedded database of its own. */
export interface Target {
  server: ServerProcess;
  dataFolder: string;
  /** The database as its owner; asked again by whoever asks when it was away. */
  pool: Pool;
  /** Stops the program; removes its data unless they are to be looked at. */
  close(keep: boolean): Promise<void>;
}

export async function startTarget(): Promise<Target> {
  const folder = mkdtempSync(join(tmpdir(), "tz-drill-"));
  // The database's own user must pass through it.
  chmodSync(folder, 0o755);
  const dataFolder = join(folder, "data");
  const server = await startServer({
    command: [process.execPath, "--input-type=module", "--eval", start],
    cwd: root,
    env: { TONGZHENG_DATA: dataFolder, TONGZHENG_DEMO_DOCUMENTS: "no" },
  });
  await untilReady(server, 300_000);
  const connectionString = `postgresql://tongzheng@localhost/tongzheng?host=${join(dataFolder, "postgres")}`;
  const pool = openPool({ connectionString, max: 8 }, () => undefined);
  return {
    server,
    dataFolder,
    pool,
    async close(keep) {
      await pool.close().catch(() => undefined);
      await server.stop();
      if (!keep) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Asks the database until it answers. */
export async function ask<Row>({ pool }: Target, text: string, values: unknown[] = []): Promise<Row[]> {
  for (let tries = 0; ; tries += 1) {
    try {
      return (await pool.pool.query(text, values)).rows;
    } catch (error) {
      if (tries === 600 || !isUnavailable(error)) throw error;
      await sleep(100);
    }
  }
}

/** The numbers of what can be killed; those of the server and of single connections only while the database answers. */
export const processes = {
  database({ dataFolder }: Target): number | undefined {
    try {
      return Number.parseInt(readFileSync(join(dataFolder, "postgres", "postmaster.pid"), "utf8"), 10);
    } catch {
      return undefined;
    }
  },
  async server({ pool }: Target): Promise<number | undefined> {
    const text = `select substring(application_name from '\\d+$')::int as pid from pg_stat_activity
      where application_name like 'tongzheng server %'`;
    return (await pool.pool.query(text).catch(() => ({ rows: [] }))).rows[0]?.pid;
  },
  /** One of the server's own connections, by a number from 0 on. */
  async backend({ pool }: Target, choice: number): Promise<number | undefined> {
    const text =
      "select pid from pg_stat_activity where application_name = 'tongzheng' and pid <> pg_backend_pid() order by pid";
    const { rows } = await pool.pool.query(text).catch(() => ({ rows: [] }));
    return rows[choice % Math.max(1, rows.length)]?.pid;
  },
};

/** Waits until the program serves again by itself. @returns milliseconds; throws when it does not within two minutes */
export async function untilBack({ server }: Target): Promise<number> {
  const begun = performance.now();
  for (const end = begun + 120_000; performance.now() < end; await sleep(25)) {
    if (server.child.exitCode !== null)
      throw new Error(`the program ended instead of starting again:\n${server.output()}`);
    if (await isReady(server.origin)) return performance.now() - begun;
  }
  throw new Error(`the program did not come back:\n${server.output().slice(-4000)}`);
}
