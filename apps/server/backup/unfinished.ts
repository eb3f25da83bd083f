import { connect, type Module, StartError, schemasOf } from "@tz/kernel/server/base";
import type pg from "pg";
import { BackupError } from "./archive.ts";

/** A schema without tables, which stands in a database from the beginning of a restore to its end. */
const MARK = "restore_unfinished";

// Any constant that nothing else in the database uses as an advisory lock.
const LOCK = 7_240_064;

/**
 * Makes a database ready for a restore: it is empty, or is emptied of what a restore left that was cut short.
 * @throws BackupError when it holds data, or another restore is under way
 */
export async function claimDatabase(client: pg.Client, modules: readonly Module[]): Promise<void> {
  const { rows } = await client.query("select pg_try_advisory_lock($1) as ours", [LOCK]);
  if (!rows[0].ours) throw underWay();
  if (await isUnfinished(client)) await dropAll(client, modules);
  else {
    const { rows: there } = await client.query("select to_regclass('kernel.migration') as found");
    if (there[0].found !== null) throw holdsData();
    await client.query(`create schema ${MARK}`);
  }
}

/** To be called in the transaction that loads the rows. */
export async function markWhole(client: pg.Client): Promise<void> {
  await client.query(`drop schema ${MARK}`);
}

/** @throws StartError where a restore into this database was cut short */
export async function refuseUnfinished(owner: pg.ClientConfig): Promise<void> {
  const client = await connect(owner);
  try {
    if (await isUnfinished(client)) throw unfinished();
  } finally {
    await client.end();
  }
}

async function isUnfinished(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query("select to_regnamespace($1) is not null as marked", [MARK]);
  return rows[0].marked;
}

async function dropAll(client: pg.Client, modules: readonly Module[]): Promise<void> {
  await client.query("begin");
  for (const schema of [...schemasOf(modules), "graphile_worker"])
    await client.query(`drop schema if exists "${schema}" cascade`);
  await client.query("commit");
}

const holdsData = () =>
  new BackupError({
    zh: "这个数据库里已有数据，请恢复到空库：另设 TONGZHENG_DATA 或 DATABASE_URL。",
    en: "This database already holds data. Restore into an empty one: another TONGZHENG_DATA or DATABASE_URL.",
  });

const underWay = () =>
  new BackupError({
    zh: "另一次恢复正在向这个数据库写入，请等它结束。",
    en: "Another restore into this database is under way. Wait until it has ended.",
  });

const unfinished = () =>
  new StartError({
    zh: "上一次恢复中途中断，这里的数据不完整。请重新执行 npm run restore 备份文件，完成后再启动。",
    en: "A restore into this database was cut short and its data are not whole. Run npm run restore FILE again, then start.",
  });
