import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { quantile, round } from "../stage.ts";

const RUNS = 7;
const PATIENCE = 180_000;
const root = fileURLToPath(new URL("../../", import.meta.url));

/**
 * From `npm start` on a demo city that is there already to the first answer of /api/health, against the embedded PostgreSQL on
 * the same data and an empty HTTP server. The two alternate. The pages must be built already: run `npm start` once before.
 */
export async function run(): Promise<object> {
  const folder = await mkdtemp(join(tmpdir(), "tz-bench-start-"));
  const environment = {
    ...process.env,
    PORT: String(await freePort()),
    TONGZHENG_DATA: folder,
    TONGZHENG_DEMO_DOCUMENTS: "no",
  };
  const ours = () => started(["npm", "start"], environment);
  const bare = () => started([process.execPath, "bench/start/bare.ts"], environment);
  try {
    const first = await ours();
    const [second, floor]: [number[], number[]] = [[], []];
    for (let turn = 0; turn < RUNS; turn += 1) {
      floor.push(await bare());
      second.push(await ours());
      console.error(`${turn + 1} of ${RUNS}: ${round(second.at(-1)!)} s, bare ${round(floor.at(-1)!)} s`);
    }
    const [mine, least] = [quantile(second, 0.5), quantile(floor, 0.5)];
    return {
      first_seconds: round(first),
      second_seconds_p50: round(mine),
      second_seconds_best: round(Math.min(...second)),
      second_seconds_worst: round(Math.max(...second)),
      bare_seconds_p50: round(least),
      ratio_p50: round(mine / least),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Starts a program, waits for its first answer and stops it. @returns seconds from the start to the answer */
async function started([program, ...args]: string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const begun = performance.now();
  const child = spawn(program!, args, { cwd: root, env: environment, stdio: "ignore", detached: true });
  const ended = once(child, "exit");
  await answers(`http://127.0.0.1:${environment.PORT}/api/health`, child);
  const seconds = (performance.now() - begun) / 1000;
  process.kill(-child.pid!, "SIGTERM");
  await ended;
  await settled(environment);
  return seconds;
}

async function answers(url: string, child: ChildProcess): Promise<void> {
  for (const deadline = performance.now() + PATIENCE; performance.now() < deadline; await sleep(10)) {
    if (child.exitCode !== null) throw new Error(`the program ended with ${child.exitCode} before it answered`);
    const response = await fetch(url).catch(() => undefined);
    await response?.text();
    if (response?.ok) return;
  }
  throw new Error(`no answer after ${PATIENCE / 1000} s`);
}

/** npm ends before its children do: the next start begins when the last one has left its port. */
async function settled({ PORT }: NodeJS.ProcessEnv): Promise<void> {
  const isFree = async () => {
    const server = createServer().listen(Number(PORT), "127.0.0.1");
    const free = await once(server, "listening").then(
      () => true,
      () => false,
    );
    if (free) await new Promise((resolve) => server.close(resolve));
    return free;
  };
  while (!(await isFree())) await sleep(50);
  await sleep(500);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}
