import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { Readable } from "node:stream";
import { type Config, connect, newId, systemClock } from "@tz/kernel/server/base";
import { contentStore } from "@tz/kernel/server/files";
import type pg from "pg";
import { type ArchiveWriter, BackupError, writeArchive } from "./archive.ts";
import { dumpDatabase } from "./dump-database.ts";
import { filesDone, type Progress } from "./progress.ts";

export interface BackupReport {
  tables: number;
  rows: number;
  files: number;
}

interface Content {
  location: string;
  size: number;
}

/**
 * Makes a backup while the server goes on: the database as one snapshot, and every file that the snapshot names. A file that a row
 * names is never removed while the row is there, and for a day after.
 * @param owner connects as the owner, who may read everything
 * @throws BackupError when the path is taken or cannot be written, or a file's content is not in the store
 */
export async function makeBackup(
  path: string,
  owner: pg.ClientConfig,
  config: Config,
  progress: Progress,
): Promise<BackupReport> {
  const client = await connect(owner);
  const report: BackupReport = { tables: 0, rows: 0, files: 0 };
  try {
    await client.query("begin isolation level repeatable read read only");
    await writeArchive(path, async (archive) => {
      const database = await dumpDatabase(client, archive, progress);
      report.files = await addFiles(client, archive, config, progress);
      report.tables = database.tables.length;
      report.rows = database.tables.reduce((sum, { rows }) => sum + rows, 0);
      return {
        format: "tongzheng-backup-1",
        madeAt: systemClock.now().toISOString(),
        ...database,
        files: report.files,
      };
    });
    await client.query("commit");
    await record(client, path, report);
    return report;
  } finally {
    await client.end();
  }
}

/** The page of system health says how old the last backup is. */
async function record(client: pg.Client, path: string, { rows, files }: BackupReport): Promise<void> {
  const { size } = await stat(path);
  await client.query(
    "insert into system.backup (id, made_at, file_name, bytes, rows, files) values ($1, $2, $3, $4, $5, $6)",
    [newId(), systemClock.now(), basename(path), size, rows, files],
  );
}

const PAGE = 1000;

async function addFiles(client: pg.Client, archive: ArchiveWriter, config: Config, progress: Progress) {
  const store = contentStore({ config });
  let count = 0;
  let after = "";
  for (;;) {
    const { rows } = await client.query<Content & { sm3: string }>(
      `select sm3, location, size from kernel.stored_content
       where sm3 > $1 and state = 'kept' order by sm3 limit ${PAGE}`,
      [after],
    );
    for (const { location, size } of rows) {
      if (!(await store.has(location, size)))
        throw new BackupError({
          zh: `文件库中缺少 ${location}，未能完成备份，请先检查磁盘。`,
          en: `The file ${location} is missing from the store. Look at the disk before anything else.`,
        });
      await archive.addStream(`files/${location}`, size, Readable.from(await store.read(location)));
      count += 1;
    }
    progress(filesDone(count));
    if (rows.length < PAGE) return count;
    after = rows.at(-1)!.sm3;
  }
}
