import { createReadStream } from "node:fs";
import { mkdir, open, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { ContentStore } from "./content-store.ts";

/**
 * Keeps contents below a folder. The file to be kept must lie on the same file system: it is made lasting and moved to
 * its place in one step, so that no half file is ever seen under its key.
 */
export function folderStore(folder: string): ContentStore {
  return {
    async put(key, path) {
      const place = join(folder, key);
      await makeLasting(path);
      await makeFolders(folder, dirname(place));
      await rename(path, place);
      await makeLasting(dirname(place));
    },
    async has(key, size) {
      const found = await stat(join(folder, key)).catch(ifAbsent);
      return found?.size === size;
    },
    async read(key, range) {
      const handle = await open(join(folder, key));
      return createReadStream("", { fd: handle, ...range });
    },
    async remove(key) {
      await rm(join(folder, key), { force: true });
    },
  };
}

function ifAbsent(error: unknown): undefined {
  if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
  throw error;
}

/** Waits until a file's bytes, or a folder's list of names, are on the disk. */
async function makeLasting(path: string): Promise<void> {
  const handle = await open(path);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A new folder is lasting only once its parent's list of names is. */
async function makeFolders(root: string, folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true });
  if (first === undefined) return;
  for (let at = dirname(folder); at.length >= root.length; at = dirname(at)) await makeLasting(at);
}
