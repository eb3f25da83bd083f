import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { access, type FileHandle, open, readdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { constants, createZstdCompress, createZstdDecompress } from "node:zlib";
import { isAlive, StartError } from "@tz/kernel/server/base";
import tar from "tar-stream";

/** What the archive says of one of its entries. */
export interface EntryRecord {
  name: string;
  /** Bytes. */
  size: number;
  /** SHA-256, hexadecimal. */
  hash: string;
}

export const MANIFEST = "manifest.json";
/** The last entry: SHA-256 of the manifest, which has nobody else to vouch for it. */
export const MANIFEST_HASH = "manifest.sha256";

export const sha256 = (content: string | Buffer) => createHash("sha256").update(content).digest("hex");

/** A backup that cannot be written or read; the message says what to do. */
export class BackupError extends StartError {}

export interface ArchiveWriter {
  add(name: string, content: Buffer): Promise<void>;
  /** Adds a stream whose length in bytes is known. */
  addStream(name: string, size: number, content: Readable): Promise<void>;
}

/**
 * Writes a tar file compressed with zstd, in a stream: memory stays flat. The manifest comes last and names every entry with
 * its hash. The file appears under its name when it is whole; what has that name already is left alone. What an earlier one left
 * half-written when it was killed is removed.
 * @param fill adds all entries, and gives the manifest's other fields
 * @throws BackupError when the path is taken or cannot be written
 */
export async function writeArchive(
  path: string,
  fill: (writer: ArchiveWriter) => Promise<object>,
): Promise<EntryRecord[]> {
  await removeLeftovers(path);
  const partial = `${path}${PARTIAL}${process.pid}`;
  const output = await claim(partial);
  const pack = tar.pack();
  const entries: EntryRecord[] = [];
  const written = pipeline(
    pack,
    createZstdCompress({ params: { [constants.ZSTD_c_checksumFlag]: 1 } }),
    output.createWriteStream({ flush: true }),
  );
  try {
    await requireFree(path);
    const description = await Promise.race([fill(writerFor(pack, entries)), written.then(() => ({}))]);
    const manifest = Buffer.from(JSON.stringify({ ...description, entries }, null, 1));
    await addBuffer(pack, MANIFEST, manifest);
    await addBuffer(pack, MANIFEST_HASH, Buffer.from(sha256(manifest)));
    pack.finalize();
    await written;
    await requireFree(path);
    await rename(partial, path);
    return entries;
  } catch (error) {
    pack.destroy();
    const unwritten = await written.catch((cause: unknown) => cause);
    await rm(partial, { force: true });
    throw isOfSystem(unwritten) ? full(path, unwritten) : error;
  }
}

/** Before the number of the process that writes. */
const PARTIAL = ".partial-";

async function removeLeftovers(path: string): Promise<void> {
  const prefix = `${basename(path)}${PARTIAL}`;
  const names = await readdir(dirname(path)).catch(() => []);
  for (const name of names)
    if (name.startsWith(prefix) && !isAlive(Number(name.slice(prefix.length)))) await rm(join(dirname(path), name));
}

/** Makes the file that is written to. Two backups of one name would write into each other. */
async function claim(partial: string): Promise<FileHandle> {
  try {
    return await open(partial, "wx", 0o600);
  } catch (cause) {
    if (!(cause instanceof Error && "code" in cause)) throw cause;
    if (cause.code === "EEXIST") throw taken(partial);
    throw new BackupError(
      {
        zh: `无法写入 ${partial}（${cause.message}）。请换一个可以写入的文件夹。`,
        en: `${partial} cannot be written (${cause.message}). Choose a folder that can be written to.`,
      },
      { cause },
    );
  }
}

/** An older backup may be the only one. */
async function requireFree(path: string): Promise<void> {
  const isFree = await access(path).then(
    () => false,
    () => true,
  );
  if (!isFree) throw taken(path);
}

/** Said by the operating system, as of a disk that is full; what streams say of each other is not. */
const isOfSystem = (cause: unknown): cause is Error => cause instanceof Error && "syscall" in cause;

const full = (path: string, cause: Error) =>
  new BackupError(
    {
      zh: `${path} 没有写完，未留下备份（${cause.message}）。请检查磁盘的剩余空间，或换一个文件夹，再重新备份。`,
      en: `${path} could not be written to its end and no backup was left (${cause.message}). Make room on the disk or choose another folder, and begin again.`,
    },
    { cause },
  );

const taken = (path: string) =>
  new BackupError({
    zh: `${path} 已经存在，没有覆盖。请换一个文件名。`,
    en: `${path} exists already and was not written over. Choose another name.`,
  });

function writerFor(pack: tar.Pack, entries: EntryRecord[]): ArchiveWriter {
  return {
    async add(name, content) {
      entries.push({ name, size: content.length, hash: sha256(content) });
      await addBuffer(pack, name, content);
    },
    async addStream(name, size, content) {
      const digest = createHash("sha256");
      const entry = pack.entry({ name, size });
      await pipeline(
        content,
        async function* (chunks: AsyncIterable<Buffer>) {
          for await (const chunk of chunks) {
            digest.update(chunk);
            yield chunk;
          }
        },
        entry,
      );
      entries.push({ name, size, hash: digest.digest("hex") });
    },
  };
}

function addBuffer(pack: tar.Pack, name: string, content: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    pack.entry({ name, size: content.length }, content, (error) => (error ? reject(error) : resolve()));
  });
}

export interface ArchiveEntry {
  name: string;
  size: number;
  content: Readable;
}

/** Reads an archive entry by entry; each entry's content must be read before the next comes. */
export async function* readArchive(path: string): AsyncGenerator<ArchiveEntry> {
  const extract = tar.extract();
  const source = pipeline(createReadStream(path), createZstdDecompress(), extract).catch((cause) => {
    extract.destroy(cause);
  });
  try {
    for await (const entry of extract)
      yield { name: entry.header.name, size: entry.header.size ?? 0, content: entry as unknown as Readable };
  } catch (cause) {
    throw damaged(path, cause);
  } finally {
    extract.destroy();
    await source;
  }
}

/** The sentence for whatever goes wrong while an archive is read. */
export function damaged(path: string, cause: unknown): BackupError {
  return new BackupError(
    {
      zh: `${path} 已损坏或不完整，不能作为备份读取，请换用另一份备份。`,
      en: `${path} cannot be read as a backup: it is damaged or not whole. Take another copy.`,
    },
    { cause },
  );
}

/** Digests a stream that is read to its end. */
export async function digestOf(content: Readable): Promise<string> {
  const digest = createHash("sha256");
  for await (const chunk of content) digest.update(chunk);
  return digest.digest("hex");
}
