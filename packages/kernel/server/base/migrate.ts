import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { runMigrations } from "graphile-worker";
import pg from "pg";
import { connect, isDiskFull, isUnavailable, openPool, serverRole } from "./db.ts";
import type { Module } from "./module.ts";
import { StartError } from "./start-error.ts";

/** The database cannot be brought to this program's schema; the message says what to do. Nothing was changed. */
export class MigrationError extends StartError {}

interface Migration {
  module: string;
  name: string;
  hash: string;
  text: string;
}

// Any constant that nothing else in the database uses as an advisory lock.
const LOCK = 7_240_061;

/**
 * Brings the database to the schema of these modules: forward only, each file in a transaction, one process at a time.
 * @param owner a connection that may create roles and schemas
 * @param asServer the same database in the server's role; the job queue belongs to it
 * @param only runs no others than these (`module/name`): a backup is restored into the schema it was made from
 * @returns the names of the migrations that were run
 * @throws MigrationError when the database is newer than the program or a file was changed after it ran
 */
export async function migrate(
  owner: pg.ClientConfig,
  asServer: pg.PoolConfig,
  modules: readonly Module[],
  only?: ReadonlySet<string>,
): Promise<string[]> {
  const all = (await Promise.all(modules.map(migrationsOf))).flat();
  const wanted = only ? all.filter((migration) => only.has(keyOf(migration))) : all;
  const client = await connect(owner);
  try {
    await client.query("select pg_advisory_lock($1)", [LOCK]);
    const missing = await missingMigrations(client, wanted);
    if (missing.length === 0) return [];
    await prepareRole(client);
    await prepareSchemas(client, modules);
    // First: a start that is cut short goes on where a migration is missing, and only there.
    await prepareJobs(client, asServer);
    for (const migration of missing) await apply(client, migration);
    return missing.map(({ module, name }) => `${module}/${name}`);
  } finally {
    await client.end();
  }
}

async function migrationsOf(module: Module): Promise<Migration[]> {
  const folder = module.migrations;
  if (!folder) return [];
  const names = (await readdir(folder)).filter((name) => name.endsWith(".sql")).sort();
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(new URL(name, folder), "utf8");
      return { module: module.name, name, text, hash: createHash("sha256").update(text).digest("hex") };
    }),
  );
}

const keyOf = ({ module, name }: { module: string; name: string }) => `${module}/${name}`;

async function missingMigrations(client: pg.Client, wanted: readonly Migration[]): Promise<Migration[]> {
  const { rows: there } = await client.query("select to_regclass('kernel.migration') as found");
  if (there[0].found === null) return [...wanted];
  const { rows } = await client.query<{ module: string; name: string; hash: string }>(
    "select module, name, hash from kernel.migration",
  );
  const known = new Map(wanted.map((migration) => [keyOf(migration), migration]));
  const newer = rows.filter((row) => !known.has(keyOf(row)));
  if (newer[0])
    throw new MigrationError({
      zh: `数据库比本程序新（其中有 ${keyOf(newer[0])}），请启动新版本的程序；数据未作任何改动。`,
      en: `The database is newer than this program (it has ${keyOf(newer[0])}): start the newer program; nothing was changed.`,
    });
  const changed = rows.find((row) => known.get(keyOf(row))?.hash !== row.hash);
  if (changed)
    throw new MigrationError({
      zh: `迁移脚本 ${keyOf(changed)} 在执行之后被改动过，请恢复其原文并另加新的迁移脚本；数据未作任何改动。`,
      en: `The migration ${keyOf(changed)} was changed after it had run on this database: restore its text and add a new migration; nothing was changed.`,
    });
  const done = new Set(rows.map(keyOf));
  return wanted.filter((migration) => !done.has(keyOf(migration)));
}

/** The server's role owns no table. It may be made beforehand by whoever runs the database. */
async function prepareRole(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query("select 1 from pg_roles where rolname = $1", [serverRole]);
  if (rowCount === 0) {
    try {
      await client.query(`create role ${serverRole} nologin`);
    } catch (error) {
      // Roles belong to the whole cluster: another database's first start may have made it just now.
      if (!(error instanceof pg.DatabaseError && ["42710", "23505"].includes(error.code ?? "")))
        throw refusedRole(error);
    }
  }
  // From PostgreSQL 16 on, who makes a role may administer it, but act in it only after granting it to himself.
  const { rows } = await client.query(
    `select case when current_setting('server_version_num')::int >= 160000 then pg_has_role($1, 'set')
            else pg_has_role($1, 'member') end as usable`,
    [serverRole],
  );
  if (!rows[0].usable) await client.query(`grant ${serverRole} to current_user`);
}

const refusedRole = (cause: unknown) =>
  new MigrationError(
    {
      zh: `数据库用户无权建立角色 ${serverRole}，请由数据库管理员执行：create role ${serverRole} nologin; grant ${serverRole} to <该用户>，然后重新启动。`,
      en: `The database user may not create the role ${serverRole}: let an administrator run: create role ${serverRole} nologin; grant ${serverRole} to <this user>; then start again.`,
    },
    { cause },
  );

const schemaOf = (module: Module) => module.schema ?? module.name;

/** The schemas that hold the tables of these modules. */
export const schemasOf = (modules: readonly Module[]): ReadonlySet<string> =>
  new Set(["kernel", ...modules.filter((module) => module.migrations).map(schemaOf)]);

async function prepareSchemas(client: pg.Client, modules: readonly Module[]): Promise<void> {
  for (const schema of schemasOf(modules)) {
    await client.query(`
      create schema if not exists "${schema}";
      grant usage on schema "${schema}" to ${serverRole};
      alter default privileges in schema "${schema}" grant select, insert, update, delete on tables to ${serverRole};
      alter default privileges in schema "${schema}" grant usage, select on sequences to ${serverRole};
      alter default privileges in schema "${schema}" grant execute on functions to ${serverRole};`);
  }
  await client.query(`
    create table if not exists kernel.migration (
      module text not null,
      name text not null,
      hash text not null,
      applied_at timestamptz not null default now(),
      primary key (module, name)
    );
    revoke insert, update, delete on kernel.migration from ${serverRole};`);
}

async function apply(client: pg.Client, { module, name, text, hash }: Migration): Promise<void> {
  try {
    await client.query("begin");
    await client.query(text);
    await client.query("insert into kernel.migration (module, name, hash) values ($1, $2, $3)", [module, name, hash]);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback").catch(() => undefined);
    if (isUnavailable(error) || isDiskFull(error)) throw error;
    throw new MigrationError(
      {
        zh: `迁移脚本 ${module}/${name} 执行失败，已撤销：${String(error)}。请把这句话告知开发者。`,
        en: `The migration ${module}/${name} failed and was undone: ${String(error)}. Tell its developers so.`,
      },
      { cause: error },
    );
  }
}

/** The job queue's tables belong to the server's role, which may create a schema only while this runs. */
async function prepareJobs(client: pg.Client, asServer: pg.PoolConfig): Promise<void> {
  const { rows } = await client.query<{ name: string }>("select quote_ident(current_database()) as name");
  const database = rows[0]?.name;
  await client.query(`grant create on database ${database} to ${serverRole}`);
  const { pool, close } = openPool({ ...asServer, max: 2 }, () => undefined);
  try {
    await runMigrations({ pgPool: pool });
  } finally {
    await close();
    await client.query(`revoke create on database ${database} from ${serverRole}`);
  }
}
