import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { baseFloor } from "../floor.ts";
import { migrate } from "../migrate.ts";
import { openExternal } from "./external.ts";

const account = "external_test_account";
const database = "external_test_database";
const url = inject("postgresUrl");

function address(changes: { user?: string; password?: string; database?: string } = {}): string {
  const target = new URL(url);
  target.username = changes.user ?? account;
  target.password = changes.password ?? "right";
  target.pathname = changes.database ?? database;
  return target.href;
}

async function administer(...statements: string[]): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

const clean = [`drop database if exists ${database} with (force)`, `drop role if exists ${account}`];

beforeAll(() =>
  administer(
    ...clean,
    `create role ${account} login createrole password 'right'`,
    // Roles belong to the whole server: another test file may have made this one.
    "do $$ begin create role tongzheng_server nologin; exception when duplicate_object then null; end $$",
  ),
);
afterAll(() => administer(...clean));

describe("an external database is refused with one sentence when", () => {
  test.each([
    ["not an address", /is not the address of a PostgreSQL/],
    ["mysql://root@127.0.0.1/x", /is not the address of a PostgreSQL/],
    ["postgresql://someone@127.0.0.1:1/x", /cannot be used \(.*ECONNREFUSED.*\): check its host and port/],
    ["postgresql://someone@no-such-host.invalid/x", /cannot be used \(.*no-such-host.*\): check its host and port/],
  ])("the address is %s", async (wrong, sentence) => {
    await expect(openExternal(wrong)).rejects.toThrow(sentence);
  });

  test("there is no such database", async () => {
    await expect(openExternal(address({ database: "nowhere" }))).rejects.toThrow(
      /check its user, password and database/,
    );
  });

  test("the account does not own the database; and is taken once it does", async () => {
    await administer(`create database ${database} template template0 encoding 'UTF8'`);
    await administer(`grant tongzheng_server to ${account}`);
    await expect(openExternal(address())).rejects.toThrow(`alter database ${database} owner to ${account}`);
    await administer(`alter database ${database} owner to ${account}`);
    const opened = await openExternal(address());
    expect(opened.server.options).toBe("-c role=tongzheng_server");
  });

  test("it is not encoded in UTF8", async () => {
    await administer(
      `drop database if exists ${database} with (force)`,
      `create database ${database} owner ${account} template template0 encoding 'LATIN1' locale 'C'`,
    );
    await expect(openExternal(address())).rejects.toThrow(/encoded in LATIN1: create one with encoding UTF8/);
  });

  test("the account may neither make the server's role nor act in it", async () => {
    await administer(
      ...clean,
      `create role ${account} login password 'right'`,
      `create database ${database} owner ${account}`,
    );
    await expect(openExternal(address())).rejects.toThrow(`grant tongzheng_server to ${account}`);
  });
});

describe("an external database", () => {
  test("is migrated by an account that may create roles, and used in the server's role", async () => {
    await administer(
      ...clean,
      `create role ${account} login createrole password 'right'`,
      `create database ${database} owner ${account}`,
      `grant tongzheng_server to ${account} with admin option`,
    );
    const opened = await openExternal(address());
    await migrate(opened.owner, opened.server, [baseFloor]);
    const client = new Client(opened.server);
    await client.connect();
    expect(await client.query("select current_user::text as role")).toMatchObject({
      rows: [{ role: "tongzheng_server" }],
    });
    await client.end();
  });

  test("never has the password of its address repeated", async () => {
    const error = await openExternal(address({ password: "secret-word", database: "nowhere" })).catch(String);
    expect(error).not.toContain("secret-word");
  });
});
