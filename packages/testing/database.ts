import { createHash, randomBytes } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { type Module, migrate, serverRole } from "@tz/kernel/server/base";
import pg from "pg";
import { inject } from "vitest";

export interface TestDatabase {
  /** As the owner of everything: for looking, and for tampering. */
  owner: pg.ClientConfig;
  /** In the role the server has. */
  server: pg.PoolConfig;
  drop(): Promise<void>;
}

/**
 * Makes a database of its own for one test file: a copy of a template that holds these modules' schema. The template is
 * made once for each state of the migrations.
 */
export async function cloneDatabase(modules: readonly Module[]): Promise<TestDatabase> {
  const url = inject("postgresUrl");
  const template = `tz_template_${await fingerprint(modules)}`;
  const name = `tz_test_${randomBytes(6).toString("hex")}`;
  await withClient({ connectionString: url }, async (client) => {
    await client.query("select pg_advisory_lock(hashtext($1))", [template]);
    const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [template]);
    if (rowCount === 0) await makeTemplate(client, url, template, modules);
    await client.query(`create database ${name} template ${template} strategy file_copy`);
  });
  return handleOf(url, name);
}

/** Makes a database without anything in it. */
export async function emptyDatabase(): Promise<TestDatabase> {
  const url = inject("postgresUrl");
  const name = `tz_test_${randomBytes(6).toString("hex")}`;
  await withClient({ connectionString: url }, async (client) => {
    await client.query(`create database ${name} template template0`);
  });
  return handleOf(url, name);
}

function handleOf(url: string, name: string): TestDatabase {
  const owner = { connectionString: withDatabase(url, name) };
  return {
    owner,
    server: asServer(owner.connectionString),
    drop: () =>
      withClient({ connectionString: url }, async (client) => {
        await client.query(`drop database ${name} with (force)`);
      }),
  };
}

const asServer = (connectionString: string) => ({ connectionString, options: `-c role=${serverRole}` });

async function makeTemplate(client: pg.Client, url: string, template: string, modules: readonly Module[]) {
  const unfinished = `${template}_${randomBytes(3).toString("hex")}`;
  await client.query(`create database ${unfinished} template template0`);
  const connectionString = withDatabase(url, unfinished);
  await migrate({ connectionString }, asServer(connectionString), modules);
  await client.query(`alter database ${unfinished} rename to ${template}`);
}

async function fingerprint(modules: readonly Module[]): Promise<string> {
  const hash = createHash("sha256");
  for (const { name, migrations } of modules) {
    if (!migrations) continue;
    for (const file of (await readdir(migrations)).sort()) {
      hash.update(`${name}/${file}\n`).update(await readFile(new URL(file, migrations)));
    }
  }
  return hash.digest("hex").slice(0, 16);
}

function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}

async function withClient(config: pg.ClientConfig, use: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client(config);
  await client.connect();
  try {
    await use(client);
  } finally {
    await client.end();
  }
}
