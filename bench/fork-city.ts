import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { readdir, readFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";

/** The demo city served by a process of its own, with its jobs, as in normal service. */
export interface ForkedCity {
  address: string;
  /** Connected as the owner, to look at what happened. */
  database: pg.Pool;
  signIn(personIds: readonly string[]): Promise<Record<string, string>>;
  /** Waits until no job that is due is left. */
  jobsDone(): Promise<void>;
  /** Queues a job, and waits until no job that is due is left. */
  runJob(name: string): Promise<void>;
  /** Seconds of processor time used so far. */
  cpu(): Promise<CpuTimes>;
  close(): Promise<void>;
}

/** Seconds of processor time: of the server, of the database (null where it cannot be told) and of the clients, which are us. */
export interface CpuTimes {
  server: number;
  database: number | null;
  clients: number;
}

/** Connections that look on: documents that are sent at the same time do not wait for each other's looks. */
const LOOKING = 4;

/** Starts it; made ready from nothing in some ten seconds. */
export async function forkCity(): Promise<ForkedCity> {
  const child = fork(new URL("./city-process.ts", import.meta.url), { stdio: ["ignore", "inherit", "inherit", "ipc"] });
  const ended = once(child, "exit");
  const [{ address, owner }] = await answer(child);
  const database = new pg.Pool({ ...owner, max: LOOKING, idleTimeoutMillis: 0 });
  const jobsDone = async () => {
    while ((await jobsLeft(database)) > 0) await sleep(20);
  };
  return {
    address,
    database,
    async signIn(personIds) {
      child.send({ cookiesOf: personIds });
      return (await answer(child))[0].cookies;
    },
    jobsDone,
    async runJob(name) {
      await database.query("select graphile_worker.add_job($1)", [name]);
      await jobsDone();
    },
    async cpu() {
      child.send({ cpu: true });
      const [{ cpu }] = await answer(child);
      return { server: seconds(cpu), database: await databaseSeconds(database), clients: seconds(process.cpuUsage()) };
    },
    async close() {
      await database.end();
      child.kill("SIGTERM");
      await ended;
    },
  };
}

async function jobsLeft(database: pg.Pool): Promise<number> {
  const { rows } = await database.query(
    "select (exists (select from kernel.outbox) or exists (select from graphile_worker._private_jobs where run_at <= now() and attempts < max_attempts))::int as left",
  );
  return rows[0].left;
}

/** @throws Error when the process ends instead of answering */
async function answer(child: ChildProcess) {
  const heard = new AbortController();
  const { signal } = heard;
  const gone = once(child, "exit", { signal }).then(([code]) => {
    throw new Error(`the server of the benchmark ended with ${code}`);
  });
  try {
    return await Promise.race([once(child, "message", { signal }), gone]);
  } finally {
    gone.catch(() => undefined);
    heard.abort();
  }
}

const seconds = ({ user, system }: NodeJS.CpuUsage) => (user + system) / 1e6;

const TICKS_PER_SECOND = 100;

/** All processes of the database, and what ended ones have used; on Linux, where the database runs on this machine. */
async function databaseSeconds(database: pg.Pool): Promise<number | null> {
  try {
    const { rows } = await database.query("select pg_backend_pid() as pid");
    const { parent: postmaster } = await processTimes(rows[0].pid);
    const known = await readdir("/proc");
    const times = await Promise.all(
      known.filter((name) => /^\d+$/.test(name)).map((pid) => processTimes(Number(pid)).catch(() => undefined)),
    );
    const ours = times.filter((one) => one?.pid === postmaster || one?.parent === postmaster);
    return ours.reduce((sum, one) => sum + one!.own + (one!.pid === postmaster ? one!.ended : 0), 0) / TICKS_PER_SECOND;
  } catch {
    return null;
  }
}

/** Fields of proc_pid_stat(5): parent, time of its own, and of its children that have ended. */
async function processTimes(pid: number): Promise<{ pid: number; parent: number; own: number; ended: number }> {
  const text = await readFile(`/proc/${pid}/stat`, "utf8");
  const fields = text
    .slice(text.lastIndexOf(")") + 2)
    .split(" ")
    .map(Number);
  const [user, system, endedUser, endedSystem] = fields.slice(11, 15);
  return { pid, parent: fields[1]!, own: user! + system!, ended: endedUser! + endedSystem! };
}
