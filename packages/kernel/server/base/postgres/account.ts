import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, lstatSync, mkdirSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { StartError } from "../start-error.ts";
import type { PostgresBinaries } from "./binaries.ts";

/** As whom the database runs, and with which copy of its programs. */
export interface Account {
  /** Put before the program's own command line. */
  prefix: readonly string[];
  /** User and group to start it as; empty: as ourselves. */
  as: { uid?: number; gid?: number };
  /** Who owns its files. */
  owner: { uid: number; gid: number };
  /** Folder that holds bin/, lib/ and share/. */
  folder: string;
}

/** PostgreSQL refuses to run as root. `nobody` has this number on every Linux and is always in the password file. */
const nobody = 65534;

const userNamespace = ["unshare", "--user", `--map-user=${nobody}`, `--map-group=${nobody}`];

/**
 * Chooses as whom the database runs. An ordinary user runs it as himself. Root runs it as `nobody`, or as whoever owns
 * an existing data folder. Where that user cannot reach the programs or the data (a parent folder of mode 0700), root
 * runs it in a user namespace in which root looks like `nobody`; where namespaces are forbidden and only the programs
 * are out of reach, from a copy of them that everybody can reach.
 */
export function chooseAccount(binaries: PostgresBinaries, dataFolder: string): Account {
  const { folder } = binaries;
  const uid = process.getuid?.() ?? 0;
  if (uid !== 0) return { prefix: [], as: {}, owner: { uid, gid: process.getgid?.() ?? uid }, folder };
  const owner = ownerOf(dataFolder);
  const program = join(folder, "bin", "postgres");
  const parent = dirname(dataFolder);
  const direct: Account = { prefix: [], as: owner, owner, folder };
  if (canReach(direct, program, parent)) return direct;
  const namespaced: Account = { prefix: userNamespace, as: {}, owner: { uid: 0, gid: 0 }, folder };
  if (canReach(namespaced, program, parent)) return namespaced;
  if (canReach(direct, parent)) return { ...direct, folder: sharedCopy(binaries) };
  throw new StartError({
    zh: `数据库不能以 root 身份运行，而其他用户进不了 ${parent}，请用 TONGZHENG_DATA 指定一个各级目录都允许进入的文件夹，或改用普通用户启动。`,
    en: `The database cannot run as root and other users cannot enter ${parent}: set TONGZHENG_DATA to a folder they can enter, or start as an ordinary user.`,
  });
}

function ownerOf(dataFolder: string): { uid: number; gid: number } {
  const stats = statSync(dataFolder, { throwIfNoEntry: false });
  if (stats === undefined || stats.uid === 0) return { uid: nobody, gid: nobody };
  return { uid: stats.uid, gid: stats.gid };
}

/** Asks the system itself, because mode bits alone do not tell (access lists, read-only mounts, forbidden namespaces). */
function canReach({ prefix, as }: Account, ...paths: string[]): boolean {
  return paths.every((path) => {
    const [program, ...rest] = [...prefix, "test", "-x", path];
    return spawnSync(program!, rest, { ...as, stdio: "ignore" }).status === 0;
  });
}

/** Copies the programs (60 MB, once per version) to a folder that every user can execute. Root only. */
function sharedCopy({ folder, version }: PostgresBinaries): string {
  const copy = join("/var/tmp", `tongzheng-postgresql-${version}`);
  const present = lstatSync(copy, { throwIfNoEntry: false });
  if (present !== undefined) {
    if (present.isDirectory() && present.uid === 0 && (present.mode & 0o022) === 0) return copy;
    rmSync(copy, { recursive: true, force: true });
  }
  const unfinished = `${copy}.${process.pid}`;
  mkdirSync(unfinished, { mode: 0o700 });
  cpSync(folder, unfinished, { recursive: true, verbatimSymlinks: true });
  chmodSync(unfinished, 0o755);
  try {
    renameSync(unfinished, copy);
  } catch (cause) {
    rmSync(unfinished, { recursive: true, force: true });
    // Another process may have finished the same copy first.
    if (!existsSync(join(copy, "bin", "postgres"))) throw cause;
  }
  return copy;
}
