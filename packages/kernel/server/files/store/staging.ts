import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, readdir, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { AppError, newId, type Services } from "../../base/index.ts";
import { storeFailure } from "./content-store.ts";
import { filesFolder } from "./open-store.ts";

/** Bytes that have arrived and are not yet kept: a local file that nobody sees. */
export interface Staged {
  path: string;
  size: number;
  /** SM3 of the bytes, in hexadecimal. */
  sm3: string;
}

const stagingFolder = (services: Services) => join(filesFolder(services.config), "incoming");

/**
 * Writes a stream to a local file while it is digested and counted; memory stays flat.
 * @param limit most bytes accepted
 * @throws AppError files.too_large, files.store_full, files.interrupted when the sender went away
 */
export async function stage(services: Services, source: Readable, limit: number): Promise<Staged> {
  const folder = stagingFolder(services);
  const path = join(folder, newId());
  const digest = createHash("sm3");
  let size = 0;
  try {
    await mkdir(folder, { recursive: true });
    const counted = async function* () {
      for await (const chunk of untilBroken(source)) {
        size += chunk.length;
        if (size > limit) throw tooLarge(limit);
        digest.update(chunk);
        yield chunk;
      }
    };
    await pipeline(counted, createWriteStream(path, { flags: "wx", mode: 0o600 }));
    return { path, size, sm3: digest.digest("hex") };
  } catch (error) {
    await discard(path);
    throw error instanceof AppError ? error : storeFailure(error);
  }
}

/**
 * Writes bytes aside.
 * @returns the path of the local file
 * @throws AppError files.store_full, files.store_unavailable
 */
export async function stageBytes(services: Services, bytes: Buffer): Promise<string> {
  const path = join(stagingFolder(services), newId());
  try {
    await mkdir(stagingFolder(services), { recursive: true });
    await writeFile(path, bytes, { flag: "wx", mode: 0o600 });
    return path;
  } catch (error) {
    await discard(path);
    throw storeFailure(error);
  }
}

/** @param limit bytes */
export const tooLarge = (limit: number) => new AppError("files.too_large", { limit: Math.floor(limit / 2 ** 20) });

/**
 * Reads a stream. What breaks while reading is the sender's doing, what breaks while writing is the store's. Stopping
 * early leaves the stream open and lets the rest run dry, so that a request that is refused half-way is still answered
 * and its connection serves the next one.
 */
export async function* untilBroken(source: Readable): AsyncGenerator<Buffer> {
  try {
    yield* source.iterator({ destroyOnReturn: false });
  } catch (error) {
    throw error instanceof AppError ? error : new AppError("files.interrupted");
  } finally {
    source.resume();
  }
}

export async function discard(path: string): Promise<void> {
  await rm(path, { force: true });
}

/** Removes what processes that died left behind before `cutoff`. */
export async function sweepStaging(services: Services, cutoff: Date): Promise<void> {
  const folder = stagingFolder(services);
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const path = join(folder, name);
    const found = await stat(path).catch(() => undefined);
    if (found && found.mtime < cutoff) await discard(path);
  }
}
