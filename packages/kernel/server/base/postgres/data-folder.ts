import { createHash } from "node:crypto";
import { chownSync, existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { StartError } from "../start-error.ts";
import { type Account, chooseAccount } from "./account.ts";
import { bundledMajorVersion, postgresBinaries } from "./binaries.ts";
import { type Cluster, initialise, reasonIn } from "./cluster.ts";
import { isAlive } from "./postmaster.ts";

/** Room for the socket's name in the 107 bytes that the system allows its path. */
const longestSocketFolder = 107 - "/.s.PGSQL.5432".length;

/**
 * Makes the embedded database's folder ready to be started: filled the first time, owned by the account that runs it.
 * @param dataFolder absolute path of TONGZHENG_DATA
 * @throws StartError when it cannot be written or was made by another major version
 */
export async function prepareCluster(dataFolder: string): Promise<Cluster> {
  makeFolder(dataFolder);
  const folder = join(dataFolder, "postgres");
  const account = chooseAccount(postgresBinaries(), folder);
  if (existsSync(folder)) adopt(folder, account);
  else await fill(folder, account);
  checkVersion(folder);
  return { account, folder, socketFolder: socketFolderOf(folder, account), logFile: join(dataFolder, "postgres.log") };
}

function makeFolder(dataFolder: string): void {
  try {
    mkdirSync(dataFolder, { recursive: true });
  } catch (cause) {
    throw unwritable(dataFolder, cause);
  }
}

/** Fills a folder beside the final one and renames it, so that a half-filled one is never taken for the real one. */
async function fill(folder: string, account: Account): Promise<void> {
  const unfinished = `${folder}-new-${process.pid}`;
  try {
    removeLeftovers(folder);
    mkdirSync(unfinished, { mode: 0o700 });
    chownSync(unfinished, account.owner.uid, account.owner.gid);
  } catch (cause) {
    throw unwritable(dirname(folder), cause);
  }
  await initialise(account, unfinished).catch((cause) => {
    rmSync(unfinished, { recursive: true, force: true });
    throw notFilled(folder, cause);
  });
  try {
    renameSync(unfinished, folder);
  } catch (cause) {
    rmSync(unfinished, { recursive: true, force: true });
    // A second start at the same moment may have been faster.
    if (!existsSync(folder)) throw cause;
  }
}

/** What a start that was killed left half-filled; one that is under way is left alone. */
function removeLeftovers(folder: string): void {
  const prefix = `${basename(folder)}-new-`;
  for (const name of readdirSync(dirname(folder))) {
    if (!name.startsWith(prefix) || isAlive(Number(name.slice(prefix.length)))) continue;
    rmSync(join(dirname(folder), name), { recursive: true, force: true });
  }
}

/** Takes over a folder that was last used by another account, for instance because the checkout was moved. */
function adopt(folder: string, { owner }: Account): void {
  const uid = process.getuid?.();
  if (lstatSync(folder).uid === owner.uid) return;
  if (uid !== 0) throw belongsToAnother(folder);
  chownSync(folder, owner.uid, owner.gid);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    chownSync(join(entry.parentPath, entry.name), owner.uid, owner.gid);
  }
}

function checkVersion(folder: string): void {
  let version: string;
  try {
    version = readFileSync(join(folder, "PG_VERSION"), "utf8").trim();
  } catch (cause) {
    throw new StartError(
      {
        zh: `${folder} 不是数据库的数据文件夹，请把它移走后重新启动，或用 TONGZHENG_DATA 指定另一个文件夹。`,
        en: `${folder} is not a database's folder: move it away and start again, or set TONGZHENG_DATA to another folder.`,
      },
      { cause },
    );
  }
  if (version === String(bundledMajorVersion)) return;
  throw new StartError({
    zh: `${folder} 由 PostgreSQL ${version} 建立，本程序自带的是 ${bundledMajorVersion}，请用原来的程序执行 npm run backup，再用本程序 restore 到新的文件夹。`,
    en: `${folder} was made by PostgreSQL ${version} and this program brings ${bundledMajorVersion}: run npm run backup with the former program and restore it into a new folder with this one.`,
  });
}

/** The socket stands beside the data; where that path is too long, in a private folder with a short stable name. */
function socketFolderOf(folder: string, { owner }: Account): string {
  if (Buffer.byteLength(folder) <= longestSocketFolder) return folder;
  const name = createHash("sha256").update(folder).digest("hex").slice(0, 12);
  const short = join(tmpdir(), `tongzheng-${name}`);
  try {
    mkdirSync(short, { mode: 0o700 });
    chownSync(short, owner.uid, owner.gid);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== "EEXIST") throw unwritable(tmpdir(), cause);
  }
  const stats = lstatSync(short);
  // Somebody else's folder under that name could hold a false database.
  if (!stats.isDirectory() || stats.uid !== owner.uid || (stats.mode & 0o077) !== 0) throw belongsToAnother(short);
  return short;
}

function unwritable(folder: string, cause: unknown): StartError {
  return new StartError(
    {
      zh: `无法在 ${folder} 写入，请为当前用户开放写权限，或用 TONGZHENG_DATA 指定另一个文件夹。`,
      en: `${folder} cannot be written: give this user the right to write there, or set TONGZHENG_DATA to another folder.`,
    },
    { cause },
  );
}

function notFilled(folder: string, cause: { signal?: string | null; stderr?: string }): StartError {
  const reason = cause.signal ?? reasonIn(cause.stderr ?? "");
  return new StartError(
    {
      zh: `无法在 ${folder} 建立数据库（${reason}），请检查磁盘空间和权限后重新启动。`,
      en: `The database could not be made in ${folder} (${reason}): check the disk space and the permissions, then start again.`,
    },
    { cause },
  );
}

function belongsToAnother(folder: string): StartError {
  return new StartError({
    zh: `${folder} 属于另一个用户，请以该用户启动，或用 TONGZHENG_DATA 指定另一个文件夹。`,
    en: `${folder} belongs to another user: start as that user, or set TONGZHENG_DATA to another folder.`,
  });
}
