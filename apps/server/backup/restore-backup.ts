import { createWriteStream } from "node:fs";
import { mkdir, mkdtemp, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { type Config, connect, type Module, migrate } from "@tz/kernel/server/base";
import { contentStore } from "@tz/kernel/server/files";
import type pg from "pg";
import { type ArchiveEntry, BackupError, readArchive } from "./archive.ts";
import { emptyTables, finishLoading, loadTable } from "./load-database.ts";
import { type Manifest, verifyArchive } from "./manifest.ts";
import { filesDone, type Progress, tableDone } from "./progress.ts";
import { claimDatabase, markWhole } from "./unfinished.ts";

export interface RestoreTarget {
  owner: pg.ClientConfig;
  server: pg.PoolConfig;
  config: Config;
  modules: readonly Module[];
}

/**
 * Restores a backup into an empty database: first the whole archive is verified, then the schema it was made from is laid out, then
 * all rows are loaded in one transaction, after the files. What the program has learnt since is migrated at its next start. One that was cut
 * short is begun anew by the next; until then no server starts on what it left.
 * @throws BackupError when the archive is damaged, newer than the program, or the database is not empty; nothing is changed then
 */
export async function restoreBackup(path: string, target: RestoreTarget, progress: Progress) {
  progress({ zh: "逐项校验备份文件", en: "checking every hash" });
  const manifest = await verifyArchive(path);
  const client = await connect(target.owner);
  try {
    await claimDatabase(client, target.modules);
    await layOutSchema(target, manifest);
    await restoreFiles(path, target.config, progress);
    await client.query("begin");
    await emptyTables(client, manifest);
    await loadTables(client, path, manifest, progress);
    await finishLoading(client, manifest);
    await markWhole(client);
    await client.query("commit");
    return manifest;
  } finally {
    await client.end();
  }
}

async function layOutSchema({ owner, server, modules }: RestoreTarget, manifest: Manifest): Promise<void> {
  const done = new Set(await migrate(owner, server, modules, new Set(manifest.migrations)));
  const unknown = manifest.migrations.find((name) => !done.has(name));
  if (unknown !== undefined)
    throw new BackupError({
      zh: `备份来自更新版本的程序（含 ${unknown}），请用新版本恢复。`,
      en: `The backup comes from a newer program (it has ${unknown}). Restore it with that one.`,
    });
}

const FILES = "files/";
/** Begins the name of a folder beside the contents, in which one after the other is staged. */
const ASIDE = "restore-";

async function restoreFiles(path: string, config: Config, progress: Progress): Promise<void> {
  const folder = join(config.dataFolder, "files");
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(folder))
    if (name.startsWith(ASIDE)) await rm(join(folder, name), { recursive: true, force: true });
  const aside = await mkdtemp(join(folder, ASIDE));
  let count = 0;
  try {
    for await (const { name, content } of readArchive(path)) {
      if (!name.startsWith(FILES)) {
        content.resume();
        continue;
      }
      const staged = join(aside, "content");
      await pipeline(content, createWriteStream(staged));
      await contentStore({ config }).put(name.slice(FILES.length), staged);
      count += 1;
    }
    progress(filesDone(count));
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

/** The archive has the tables in an order in which every row finds what it refers to. */
async function loadTables(client: pg.Client, path: string, manifest: Manifest, progress: Progress): Promise<void> {
  const described = new Map(manifest.tables.map((table) => [table.name, table]));
  for await (const { table, rows } of tablesIn(path)) {
    const description = described.get(table);
    if (!description)
      throw new BackupError({
        zh: `${path} 的清单中没有数据表 ${table}，请换用另一份备份。`,
        en: `${path}: the manifest does not know the table ${table}.`,
      });
    await loadTable(client, description, rows);
    progress(tableDone(table, description.rows));
  }
}

interface RowsOfTable {
  table: string;
  rows: AsyncIterable<Buffer>;
}

/** The tables of an archive, each with all its parts joined. */
async function* tablesIn(path: string): AsyncGenerator<RowsOfTable> {
  const entries = readArchive(path);
  let entry = await nextTablePart(entries);
  while (entry) {
    const table = tableOf(entry.name);
    async function* rows(): AsyncGenerator<Buffer> {
      while (entry && tableOf(entry.name) === table) {
        yield* entry.content as AsyncIterable<Buffer>;
        entry = await nextTablePart(entries);
      }
    }
    const all = rows();
    yield { table, rows: all };
    for await (const _unread of all);
  }
}

const tableOf = (name: string) => name.split("/")[1] ?? "";

async function nextTablePart(entries: AsyncGenerator<ArchiveEntry>): Promise<ArchiveEntry | undefined> {
  for (;;) {
    const { value, done } = await entries.next();
    if (done) return undefined;
    if (value.name.startsWith("tables/")) return value;
    value.content.resume();
  }
}
