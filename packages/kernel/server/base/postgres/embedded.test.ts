import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Client, Pool } from "pg";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createLog } from "../log.ts";
import { type OpenDatabase, openDatabase } from "./open.ts";
import { runningPostmaster } from "./postmaster.ts";

const log = createLog("silent");
const isRoot = process.getuid?.() === 0;

let top: string;
let data: string;
const opened: OpenDatabase[] = [];

async function open(dataFolder = data): Promise<OpenDatabase> {
  const database = await openDatabase({ dataFolder, databaseUrl: undefined }, log);
  opened.push(database);
  return database;
}

async function ask(query: string, database: OpenDatabase, as: "owner" | "server" = "owner"): Promise<unknown> {
  const client = new Client(database[as]);
  await client.connect();
  try {
    const { rows } = await client.query({ text: query, rowMode: "array" });
    return rows[0]?.[0];
  } finally {
    await client.end();
  }
}

const postmaster = (dataFolder = data) => {
  const folder = join(dataFolder, "postgres");
  return runningPostmaster({ folder, socketFolder: folder });
};

beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), "tz-embedded-"));
  chmodSync(top, 0o755);
  data = join(top, "data");
});

afterEach(async () => {
  for (const database of opened.splice(0)) await database.stop();
  rmSync(top, { recursive: true, force: true });
});

describe("the embedded database", () => {
  test("keeps its data from one start to the next, and ends when it is stopped", async () => {
    const first = await open();
    await ask("create table kept as select 42 as answer", first);
    await first.stop();
    expect(postmaster()).toBeUndefined();
    expect(await ask("select answer from kept", await open())).toBe(42);
  });

  test("gives the server a role that is neither owner nor superuser, and acknowledges nothing it could lose", async () => {
    const database = await open();
    expect(await ask("select current_user::text", database, "server")).toBe("tongzheng_server");
    expect(await ask("select rolsuper from pg_roles where rolname = current_user", database, "server")).toBe(false);
    await expect(ask("create table public.t ()", database, "server")).rejects.toThrow(/permission denied/);
    for (const setting of ["fsync", "full_page_writes", "synchronous_commit"]) {
      expect(await ask(`select current_setting('${setting}')`, database)).toBe("on");
    }
  });

  test("comes back by itself when its process is killed, and a pool of connections with it", async () => {
    const database = await open();
    const pool = new Pool(database.server);
    pool.on("error", () => undefined);
    await pool.query("select 1");
    const killed = postmaster()!;
    process.kill(killed, "SIGKILL");
    for (let tries = 0; (postmaster() ?? killed) === killed && tries < 200; tries += 1) await sleep(50);
    expect(await eventually(() => pool.query("select 1 as one"))).toMatchObject({ rows: [{ one: 1 }] });
    expect(postmaster()).not.toBe(killed);
    await pool.end();
  });

  test("is taken over from a server that was killed", async () => {
    const killed = await startInAnotherProcess(data);
    const pid = postmaster();
    killed.kill("SIGKILL");
    await once(killed, "exit");
    expect(await ask("select 1", await open())).toBe(1);
    expect(postmaster()).toBe(pid);
  });

  test("starts after both the server and the database were killed", async () => {
    const killed = await startInAnotherProcess(data);
    killed.kill("SIGKILL");
    process.kill(postmaster()!, "SIGKILL");
    expect(await ask("select 1", await open())).toBe(1);
  });

  test("refuses a folder that another server uses, and names that process", async () => {
    const other = await startInAnotherProcess(data);
    await expect(open()).rejects.toThrow(new RegExp(`in use by another Tongzheng \\(process ${other.pid}\\)`));
    other.kill("SIGTERM");
    await once(other, "exit");
  });

  test("of two first starts at the same moment serves one and refuses the other", async () => {
    const results = await Promise.allSettled([open(), open()]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  test("starts although its lock file names a process that is now another program", async () => {
    const database = await open();
    await database.stop();
    const lock = join(data, "postgres", "postmaster.pid");
    writeFileSync(
      lock,
      `${process.pid}\n${join(data, "postgres")}\n1\n5432\n${join(data, "postgres")}\n\n  1 1\nready\n`,
    );
    expect(await ask("select 1", await open())).toBe(1);
  });

  test("fills its folder anew after a first start that was killed half-way", async () => {
    mkdirSync(join(data, "postgres-new-999999999"), { recursive: true });
    expect(await ask("select 1", await open())).toBe(1);
    expect(existsSync(join(data, "postgres-new-999999999"))).toBe(false);
  });

  test("listens in a short folder where the path of the data is too long for a socket", async () => {
    const long = join(top, "d".repeat(100));
    const database = await open(long);
    expect(await ask("select 1", database)).toBe(1);
    const socketFolder = new URL(String(database.owner.connectionString)).searchParams.get("host")!;
    expect(socketFolder.length).toBeLessThan(90);
    rmSync(socketFolder, { recursive: true });
  });

  test("refuses a folder made by another major version, and leaves it as it is", async () => {
    mkdirSync(join(data, "postgres"), { recursive: true });
    writeFileSync(join(data, "postgres", "PG_VERSION"), "17\n");
    await expect(open()).rejects.toThrow(/was made by PostgreSQL 17 .* npm run backup/);
    expect(readFileSync(join(data, "postgres", "PG_VERSION"), "utf8")).toBe("17\n");
  });

  test.runIf(isRoot)("runs as nobody, and as root's shadow below a folder that only root may enter", async () => {
    const folder = join(data, "postgres");
    const first = await open();
    await ask("create table kept as select 42 as answer", first);
    expect(statSync(folder).uid).toBe(65534);
    await first.stop();
    chmodSync(top, 0o700);
    const second = await open();
    expect(statSync(folder).uid).toBe(0);
    expect(await ask("select answer from kept", second)).toBe(42);
  });
});

async function eventually<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (tries === 100) throw error;
      await sleep(50);
    }
  }
}

async function startInAnotherProcess(dataFolder: string) {
  const script = `
    import { openDatabase } from ${JSON.stringify(new URL("./open.ts", import.meta.url).href)};
    import { createLog } from ${JSON.stringify(new URL("../log.ts", import.meta.url).href)};
    const database = await openDatabase({ dataFolder: ${JSON.stringify(dataFolder)} }, createLog("silent"));
    process.once("SIGTERM", async () => { await database.stop(); process.exit(0); });
    console.log("open");
    setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ["--input-type=module", "--eval", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(child.stdout, "data");
  return child;
}
