import { spawn } from "node:child_process";
import { once } from "node:events";
import { chownSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chooseAccount } from "./account.ts";
import { postgresBinaries } from "./binaries.ts";
import { type Cluster, clusterUrl, initialise, launch, ownerRole, ready } from "./cluster.ts";
import { throwawaySettings } from "./settings.ts";

/** A PostgreSQL for one run of the tests. */
export interface ThrowawayPostgres {
  /** Address of the database `postgres`, as the owner (a superuser). */
  url: string;
  /** Stops it and removes its files. */
  stop(): Promise<void>;
}

/**
 * Starts an empty PostgreSQL in a temporary folder, which takes about a second. It ends and its files go when `stop`
 * is called, and also when this process is killed.
 */
export async function startThrowawayPostgres(): Promise<ThrowawayPostgres> {
  const top = mkdtempSync(join(tmpdir(), "tz-pg-"));
  const folder = join(top, "data");
  mkdirSync(folder, { mode: 0o700 });
  const account = chooseAccount(postgresBinaries(), top);
  for (const path of [top, folder]) chownSync(path, account.owner.uid, account.owner.gid);
  const cluster: Cluster = { account, folder, socketFolder: top, logFile: join(top, "start.log") };
  await initialise(account, folder, ["--no-sync"]);
  const child = launch(cluster, throwawaySettings);
  if (!(await ready(cluster, child))) {
    const words = readFileSync(cluster.logFile, "utf8");
    rmSync(top, { recursive: true, force: true });
    throw new Error(`PostgreSQL did not start:\n${words}`);
  }
  const guard = guardAgainstOurDeath(child.pid!, top);
  return {
    url: clusterUrl(cluster, ownerRole, "postgres"),
    async stop() {
      guard.ref();
      const ended = once(guard, "exit");
      guard.stdin.end();
      await ended;
    },
  };
}

/** A shell that waits for the end of its input, which comes however we end, then stops the server and cleans up. */
function guardAgainstOurDeath(pid: number, folder: string) {
  const script = 'cat >/dev/null; kill -QUIT "$1"; while kill -0 "$1" 2>/dev/null; do sleep 0.02; done; rm -rf "$2"';
  const guard = spawn("sh", ["-c", script, "sh", String(pid), folder], {
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  guard.unref();
  return guard;
}
