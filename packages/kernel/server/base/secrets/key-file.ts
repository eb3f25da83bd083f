import { link, mkdir, open, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { StartError } from "../start-error.ts";
import { type Key, newKey, readKey } from "./cipher.ts";

const HEAD =
  "# Tongzheng: keys that open the secrets in the database, the newest first. Keep a copy apart from the backups.";

/**
 * The keys of the file, the present one first; undefined when there is no file. It is read at every use, so that a
 * rotation reaches running processes at once.
 * @throws StartError when it cannot be read, holds anything else, or everybody on the machine may read it
 */
export async function readKeys(file: string): Promise<[Key, ...Key[]] | undefined> {
  const text = await textOf(file);
  if (text === undefined) return undefined;
  const lines = text.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  const [first, ...rest] = lines.map(readKey).filter((key) => key !== undefined);
  if (!first || rest.length + 1 !== lines.length) throw unusable(file, "内容不完整", "is damaged");
  return [first, ...rest];
}

async function textOf(file: string): Promise<string | undefined> {
  try {
    if (((await stat(file)).mode & 0o007) !== 0)
      throw new StartError({
        zh: `密钥文件 ${file} 对本机所有用户开放，请执行 chmod 600 后重新启动。`,
        en: `Everybody on this machine may read the key file ${file}: run chmod 600 on it and start again.`,
      });
    return await readFile(file, "utf8");
  } catch (cause) {
    if (cause instanceof StartError) throw cause;
    if ((cause as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw unusable(file, "无法读取", "cannot be read", cause);
  }
}

function unusable(file: string, zh: string, en: string, cause?: unknown): StartError {
  return new StartError(
    {
      zh: `密钥文件 ${file} ${zh}，请放回它的副本，或用 TONGZHENG_KEY_FILE 指定另一个文件。`,
      en: `The key file ${file} ${en}: put its copy back, or set TONGZHENG_KEY_FILE to another file.`,
    },
    { cause },
  );
}

/** Makes the file with a first key, readable by this user alone; one that another process made meanwhile stays. */
export async function makeKeyFile(file: string): Promise<void> {
  const unfinished = await writeAside(file, [newKey()]);
  try {
    await link(unfinished, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    await rm(unfinished);
  }
}

/** Puts these keys into the file, wholly or not at all. */
export async function writeKeys(file: string, keys: readonly Key[]): Promise<void> {
  await rename(await writeAside(file, keys), file);
}

async function writeAside(file: string, keys: readonly Key[]): Promise<string> {
  await mkdir(dirname(file), { recursive: true });
  const path = `${file}.${process.pid}-new`;
  const handle = await open(path, "w", 0o600);
  await handle.writeFile([HEAD, ...keys.map((key) => key.toString("base64")), ""].join("\n"));
  await handle.sync();
  await handle.close();
  return path;
}
