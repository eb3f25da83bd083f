import { type ChildProcess, execFile, spawn } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { Client, DatabaseError } from "pg";
import type { Account } from "./account.ts";

/** The role that owns the database and runs the migrations. */
export const ownerRole = "tongzheng";

/** A data folder, the folder of its socket, and as whom its programs run. */
export interface Cluster {
  account: Account;
  /** What PostgreSQL calls the data directory. */
  folder: string;
  /** Folder of the unix socket; short enough for the system's limit of 107 bytes. */
  socketFolder: string;
  /** Where the server's words go until its own log is open. */
  logFile: string;
}

/** Address of one database of the cluster, by its socket. */
export function clusterUrl({ socketFolder }: Pick<Cluster, "socketFolder">, role: string, database: string): string {
  return `postgresql://${role}@localhost/${database}?host=${encodeURIComponent(socketFolder)}`;
}

/** Fills an empty folder with a new cluster. Text sorts by code point, the same on every system. */
export async function initialise(account: Account, folder: string, options: readonly string[] = []): Promise<void> {
  const [program, ...rest] = [
    ...account.prefix,
    join(account.folder, "bin", "initdb"),
    ...["--pgdata", folder, "--username", ownerRole, "--auth", "trust", "--encoding", "UTF8"],
    ...["--locale-provider", "builtin", "--builtin-locale", "C.UTF-8", "--locale", "C"],
    ...options,
  ];
  await promisify(execFile)(program!, rest, { ...account.as, cwd: "/" });
}

/** What PostgreSQL's programs give as the reason for their end: the line that says most. */
export function reasonIn(words: string): string {
  const lines = words.trim().split("\n");
  return lines.find((line) => /FATAL|PANIC|ERROR|error:/.test(line)) ?? lines.at(-1) ?? "";
}

/**
 * Starts the server on a filled folder, in a session of its own so that Ctrl-C reaches only us: we stop it after our
 * last request. `settings` are given on the command line, so that a newer release may change them.
 */
export function launch(cluster: Cluster, settings: Readonly<Record<string, string>>): ChildProcess {
  const { account, folder, socketFolder, logFile } = cluster;
  const all = { listen_addresses: "", unix_socket_directories: socketFolder, ...settings };
  const [program, ...rest] = [
    ...account.prefix,
    join(account.folder, "bin", "postgres"),
    ...["-D", folder],
    ...Object.entries(all).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
  ];
  const log = openSync(logFile, "w");
  const child = spawn(program!, rest, { ...account.as, cwd: "/", detached: true, stdio: ["ignore", log, log] });
  closeSync(log);
  child.unref();
  return child;
}

/** Waits until the server takes connections; false when it ended instead. Throws after `timeout` milliseconds. */
export async function ready(cluster: Cluster, child: ChildProcess, timeout = 60_000): Promise<boolean> {
  let failed = false;
  child.once("error", () => {
    failed = true;
  });
  for (const deadline = Date.now() + timeout; Date.now() < deadline; await sleep(15)) {
    if (failed || child.exitCode !== null || child.signalCode !== null) return false;
    if ((await probe(cluster)) === "up") return true;
  }
  throw new Error(`PostgreSQL did not become ready in ${timeout} ms\n${readFileSync(cluster.logFile, "utf8")}`);
}

/** "up": it takes connections; "busy": somebody listens but is starting or stopping; "down": nobody listens. */
export async function probe(cluster: Pick<Cluster, "socketFolder">): Promise<"up" | "busy" | "down"> {
  const client = new Client({ connectionString: clusterUrl(cluster, ownerRole, "postgres") });
  client.on("error", () => undefined);
  try {
    await client.connect();
    return "up";
  } catch (cause) {
    return cause instanceof DatabaseError ? "busy" : "down";
  } finally {
    await client.end().catch(() => undefined);
  }
}
