import { cpSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { cloneDatabase } from "@tz/testing";
import pg from "pg";
import { afterAll, expect, test } from "vitest";
import { cards } from "./fixture/cards.ts";
import { baseFloor, isUnavailable, MigrationError, type Module, migrate } from "./index.ts";

const database = await cloneDatabase([baseFloor]);
const client = new pg.Client(database.owner);
await client.connect();
afterAll(async () => {
  await client.end();
  await database.drop();
});

function cardsWith(change: (folder: string) => void): Module {
  const folder = mkdtempSync(join(tmpdir(), "tz-migrations-"));
  cpSync(cards.migrations!, folder, { recursive: true });
  change(folder);
  return { ...cards, migrations: pathToFileURL(`${folder}/`) };
}
const run = (...modules: Module[]) => migrate(database.owner, database.server, [baseFloor, ...modules]);

test("brings an older schema forward, once, also when two processes start together", async () => {
  const both = await Promise.all([run(cards), run(cards)]);
  expect(both.flat()).toEqual(["fixture/0001-card.sql"]);
  expect(await run(cards)).toEqual([]);
});

test("undoes a migration that fails and keeps what was there", async () => {
  const broken = cardsWith((folder) =>
    writeFileSync(join(folder, "0002-broken.sql"), "alter table fixture.card add column extra int; select 1/0;"),
  );
  await expect(run(broken)).rejects.toThrow(/0002-broken.sql failed and was undone/);
  const { rowCount } = await client.query(
    "select 1 from information_schema.columns where table_schema = 'fixture' and column_name = 'extra'",
  );
  expect(rowCount).toBe(0);
});

test("makes the job queue's tables before the last migration counts as run: a start that is cut short is made up for by the next", async () => {
  await client.query("drop schema graphile_worker cascade");
  const cut = cardsWith((folder) =>
    writeFileSync(join(folder, "0002-cut.sql"), "select pg_terminate_backend(pg_backend_pid());"),
  );
  await expect(run(cut)).rejects.toSatisfy(isUnavailable);
  const { rows } = await client.query("select to_regclass('graphile_worker.migrations') is not null as made");
  expect(rows).toEqual([{ made: true }]);
});

test("refuses a database that is newer than the program", async () => {
  await expect(run()).rejects.toThrow(MigrationError);
  await expect(run()).rejects.toThrow(/newer than this program/);
});

test("refuses a migration that was changed after it ran", async () => {
  const changed = cardsWith((folder) => writeFileSync(join(folder, "0001-card.sql"), "select 1;"));
  await expect(run(changed)).rejects.toThrow(/was changed after it had run/);
});

test("lets the server's role neither change the schema nor erase the audit trail", async () => {
  const server = new pg.Client(database.server as pg.ClientConfig);
  await server.connect();
  for (const statement of [
    "create table fixture.mine (id int)",
    "drop table fixture.card",
    "delete from kernel.audit",
    "update kernel.audit set ok = true",
    "delete from kernel.audit_other",
    "truncate kernel.audit",
    "delete from kernel.migration",
  ])
    await expect(server.query(statement), statement).rejects.toThrow(/permission denied|must be owner/);
  await server.end();
});
