import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { connect, serverRole } from "../db.ts";
import type { Logger } from "../log.ts";
import { StartError } from "../start-error.ts";
import { type Cluster, clusterUrl, launch, ownerRole, probe, ready, reasonIn } from "./cluster.ts";
import { prepareCluster } from "./data-folder.ts";
import type { OpenDatabase, OpenOptions } from "./open.ts";
import { removeMistakenLocks, runningPostmaster, stopPostmaster } from "./postmaster.ts";
import { serverSettings } from "./settings.ts";

const databaseName = "tongzheng";

/** How long another start, a recovery or a shutdown may take before we give up, in milliseconds. */
const patience = 60_000;

/**
 * Starts the embedded database, or takes over one whose server was killed, and keeps it running until `stop`.
 * @param dataFolder absolute path of TONGZHENG_DATA
 * @throws StartError when the folder is in use by another server, or the database cannot be started
 */
export async function openEmbedded(dataFolder: string, log: Logger, options: OpenOptions): Promise<OpenDatabase> {
  const cluster = await prepareCluster(dataFolder);
  const connections = {
    owner: { connectionString: clusterUrl(cluster, ownerRole, databaseName) },
    server: { connectionString: clusterUrl(cluster, serverRole, databaseName) },
  };
  try {
    const claim = await bringUp(cluster);
    return { ...connections, stop: await keepRunning(cluster, claim, log) };
  } catch (error) {
    if (error instanceof FolderInUse && options.beside) return { ...connections, stop: async () => undefined };
    throw error;
  }
}

/** Keeps a claimed database running and ready for use. @returns what stops it */
async function keepRunning(cluster: Cluster, first: Claim, log: Logger): Promise<() => Promise<void>> {
  const stopping = new AbortController();
  let claim: Claim | undefined = first;
  const supervisor = supervise();
  let stopped: Promise<void> | undefined;
  const stop = () => {
    stopped ??= stopOnce();
    return stopped;
  };
  await prepareDatabase(cluster).catch(async (error) => {
    await stop();
    throw error;
  });
  return stop;

  async function stopOnce(): Promise<void> {
    stopping.abort();
    if (claim === undefined) await supervisor;
    // Without a claim another server has taken the folder over meanwhile: then it is not ours to stop.
    if (claim !== undefined) await stopPostmaster(cluster);
    await supervisor;
  }

  async function supervise(): Promise<void> {
    for (let current: Claim | undefined = first; current !== undefined; current = claim) {
      await current.lost;
      if (stopping.signal.aborted) return;
      log.warn("the database went away; bringing it back");
      claim = undefined;
      claim = await revive();
      if (stopping.signal.aborted) return;
      log.info("the database is back");
    }
  }

  async function revive(): Promise<Claim | undefined> {
    for (let pause = 100; !stopping.signal.aborted; pause = Math.min(pause * 2, 5000)) {
      try {
        return await bringUp(cluster);
      } catch (error) {
        log.error({ err: error }, "the database could not be brought back; trying again");
        await sleep(pause, undefined, { signal: stopping.signal }).catch(() => undefined);
      }
    }
    return undefined;
  }
}

/** Our session on the database that says: this data folder is ours. It ends with us, however we end. */
interface Claim {
  /** Resolves when the session breaks, which is when the database goes away. */
  lost: Promise<void>;
}

/** Brings the database to where it takes connections, and claims it. PostgreSQL decides who of two was first. */
async function bringUp(cluster: Cluster): Promise<Claim> {
  for (const deadline = Date.now() + patience; Date.now() < deadline; await sleep(50)) {
    const state = await probe(cluster);
    if (state === "busy" || (state === "down" && !(await start(cluster)))) continue;
    const claim = await takeClaim(cluster);
    if (claim !== undefined) return claim;
  }
  throw didNotStart(cluster);
}

/** False when it ended at once for a reason that passes: another process is ending or starting on the folder. */
async function start(cluster: Cluster): Promise<boolean> {
  if (runningPostmaster(cluster) !== undefined) {
    await settleUnreachable(cluster);
    return false;
  }
  removeMistakenLocks(cluster);
  const child = launch(cluster, serverSettings());
  if (await ready(cluster, child, patience)) return true;
  // Killed: what it leaves is settled by the next start.
  if (child.signalCode !== null) return false;
  const words = readFileSync(cluster.logFile, "utf8");
  if (/lock file .* already exists|shared memory block .* is still in use/.test(words)) return false;
  throw didNotStart(cluster);
}

/** A database that runs and cannot be reached is starting, or ending, or has lost its socket: end the last kind. */
async function settleUnreachable(cluster: Cluster): Promise<void> {
  for (let tries = 0; tries < 40; tries += 1) {
    if (runningPostmaster(cluster) === undefined || (await probe(cluster)) !== "down") return;
    await sleep(50);
  }
  await stopPostmaster(cluster, 5000);
}

const claimKey = 0x747a;

/** Undefined when the database went away again meanwhile. */
async function takeClaim(cluster: Cluster): Promise<Claim | undefined> {
  const client = new Client({
    connectionString: clusterUrl(cluster, ownerRole, "postgres"),
    application_name: `tongzheng server ${process.pid}`,
  });
  const { promise: lost, resolve } = Promise.withResolvers<void>();
  client.on("error", () => resolve());
  client.on("end", () => resolve());
  try {
    await client.connect();
    // The session of a server that was killed a moment ago may still be ending.
    for (let tries = 0; !(await tryLock(client)); tries += 1) {
      if (tries === 10) throw await inUse(client, cluster);
      await sleep(50);
    }
  } catch (error) {
    await client.end().catch(() => undefined);
    if (error instanceof StartError) throw error;
    return undefined;
  }
  return { lost };
}

async function tryLock(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ ours: boolean }>("select pg_try_advisory_lock($1) as ours", [claimKey]);
  return rows[0]?.ours ?? false;
}

/** Another server holds the folder. */
class FolderInUse extends StartError {}

async function inUse(client: Client, { folder }: Cluster): Promise<FolderInUse> {
  const { rows } = await client.query<{ holder: string }>(
    `select substring(application_name from '\\d+$') as holder
     from pg_locks join pg_stat_activity using (pid) where locktype = 'advisory' and objid = $1 and granted`,
    [claimKey],
  );
  const holder = rows[0]?.holder ?? "?";
  return new FolderInUse({
    zh: `数据文件夹 ${folder} 正由另一个通政进程（进程号 ${holder}）使用，请先停止它，或用 TONGZHENG_DATA 指定另一个文件夹。`,
    en: `The data folder ${folder} is in use by another Tongzheng (process ${holder}): stop it first, or set TONGZHENG_DATA to another folder.`,
  });
}

/** The first time: the server's own role, which owns nothing, and the database. */
async function prepareDatabase(cluster: Cluster): Promise<void> {
  const client = await connect({ connectionString: clusterUrl(cluster, ownerRole, "postgres") });
  try {
    const { rows } = await client.query<{ role: boolean; database: boolean }>(
      `select exists (select from pg_roles where rolname = $1 and rolcanlogin) as role,
              exists (select from pg_database where datname = $2) as database`,
      [serverRole, databaseName],
    );
    if (!rows[0]?.role) await client.query(`create role ${serverRole} login`);
    if (!rows[0]?.database) await client.query(`create database ${databaseName}`);
  } finally {
    await client.end();
  }
}

function didNotStart({ logFile, folder }: Cluster): StartError {
  const reason = reasonIn(readFileSync(logFile, "utf8"));
  return new StartError({
    zh: `数据库无法启动（${reason}），请检查磁盘空间和 ${folder} 的权限，详情见 ${logFile}。`,
    en: `The database does not start (${reason}): check the disk space and the permissions of ${folder}; details are in ${logFile}.`,
  });
}
