import { chmod, readFile, rm, stat, writeFile } from "node:fs/promises";
import { testApp } from "@tz/testing";
import { beforeEach, describe, expect, test } from "vitest";
import { baseFloor, defineModule, sql } from "../index.ts";
import { prepareKeys, replaceLostKey, rotateKey } from "./prepare-keys.ts";
import { openSecret, sealSecret } from "./secrets.ts";

const purpose = (key: string) => `safe:${key}`;
const safe = defineModule({
  name: "safe",
  secrets: [{ table: "kernel.safe", column: "secret", key: "id", purpose }],
});
// The table is made by the test, so the module comes into play after the start.
const app = await testApp({ modules: [baseFloor] });
const services = { ...app.services, registry: { ...app.services.registry, modules: [baseFloor, safe] } };
const { config } = services;
const file = config.keyFile;
const id = "0192f0c4-0000-7000-8000-000000000001";

await sql`create table kernel.safe (id uuid primary key, secret text)`.execute(app.db);
await sql`grant all on kernel.safe to tongzheng_server`.execute(app.db);

const keep = (secret: string | null) =>
  sql`insert into kernel.safe values (${id}, ${secret}) on conflict (id) do update set secret = excluded.secret`.execute(
    app.db,
  );
const kept = async () =>
  (await sql<{ secret: string | null }>`select secret from kernel.safe where id = ${id}`.execute(app.db)).rows[0]
    ?.secret ?? "";

beforeEach(async () => {
  await app.clock.advance({ seconds: 1 });
  await sql`truncate kernel.sealing_key`.execute(app.db);
  await keep(null);
  await rm(file, { force: true });
  await prepareKeys(services);
});

describe("a start", () => {
  test("makes a key that only this user can read, and keeps it the next time", async () => {
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const text = await readFile(file, "utf8");
    await prepareKeys(services);
    expect(await readFile(file, "utf8")).toBe(text);
    expect(config.keyFile.startsWith(config.dataFolder)).toBe(true);
  });

  test("seals what lies open from the time before there were keys", async () => {
    await keep("open");
    await prepareKeys(services);
    expect(await kept()).not.toContain("open");
    expect(await openSecret(config, await kept(), purpose(id))).toBe("open");
  });

  test("is refused with a key file of another installation, or with none, and changes nothing", async () => {
    await keep(await sealSecret(config, "mine", purpose(id)));
    const [sealed, text] = [await kept(), await readFile(file, "utf8")];
    await rm(file);
    await expect(prepareKeys(services)).rejects.toThrow(/lacks the key .* put its copy back/);
    await writeFile(file, `${Buffer.alloc(32, 7).toString("base64")}\n`, { mode: 0o600 });
    await expect(prepareKeys(services)).rejects.toThrow(/lacks the key/);
    expect(await kept()).toBe(sealed);
    await writeFile(file, text);
    await prepareKeys(services);
  });

  test("is refused with a damaged key file, and with one that everybody may read", async () => {
    await chmod(file, 0o644);
    await expect(prepareKeys(services)).rejects.toThrow(/chmod 600/);
    await chmod(file, 0o600);
    await writeFile(file, "not a key\n");
    await expect(prepareKeys(services)).rejects.toThrow(/is damaged/);
  });

  test("of two processes at the same moment makes one key", async () => {
    await sql`truncate kernel.sealing_key`.execute(app.db);
    await rm(file);
    await Promise.all([prepareKeys(services), prepareKeys(services)]);
    const { rows } = await sql`select 1 from kernel.sealing_key`.execute(app.db);
    expect(rows.length).toBe(1);
  });
});

describe("a rotation", () => {
  test("seals everything anew; the former key opens until the next one", async () => {
    const early = await sealSecret(config, "early", purpose(id));
    await keep(early);
    expect(await rotateKey(services)).toBe(1);
    expect(await kept()).not.toBe(early);
    expect(await openSecret(config, await kept(), purpose(id))).toBe("early");
    expect(await openSecret(config, early, purpose(id))).toBe("early");
    await app.clock.advance({ seconds: 1 });
    await rotateKey(services);
    await expect(openSecret(config, early, purpose(id))).rejects.toThrow("kernel.key_missing");
    await prepareKeys(services);
    expect(await openSecret(config, await kept(), purpose(id))).toBe("early");
  });
});

describe("a lost key", () => {
  test("is replaced by a new one, and what only it opened is forgotten", async () => {
    await keep(await sealSecret(config, "gone", purpose(id)));
    await rm(file);
    await app.clock.advance({ seconds: 1 });
    expect(await replaceLostKey(services)).toBe(1);
    expect(await kept()).toBe("");
    await prepareKeys(services);
  });

  test("that is not lost loses nothing", async () => {
    await keep(await sealSecret(config, "here", purpose(id)));
    await app.clock.advance({ seconds: 1 });
    expect(await replaceLostKey(services)).toBe(0);
    expect(await openSecret(config, await kept(), purpose(id))).toBe("here");
  });
});

test("a key file that is taken away stops what needs it, with a sentence", async () => {
  await rm(file);
  await expect(sealSecret(config, "x", "p")).rejects.toThrow("kernel.key_missing");
});
