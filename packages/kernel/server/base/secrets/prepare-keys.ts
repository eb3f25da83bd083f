import { type Db, sql, type Tx } from "../db.ts";
import type { Services } from "../services.ts";
import { StartError } from "../start-error.ts";
import { idOfKey, type Key, newKey } from "./cipher.ts";
import { makeKeyFile, readKeys, writeKeys } from "./key-file.ts";
import { forgetUnopened, sealColumns } from "./seal-columns.ts";

type Keeper = Pick<Services, "config" | "clock" | "registry"> & { db: Db };

/**
 * Sees to it that the key file and the database belong together: makes the file for a database that has sealed nothing
 * yet, and seals what is not sealed by the present key.
 * @throws StartError when the file lacks a key that the database was sealed with
 */
export async function prepareKeys(services: Keeper): Promise<void> {
  const { config, registry } = services;
  await services.db.transaction().execute(async (tx) => {
    const known = await knownKeys(tx);
    if (known.length === 0 && !(await readKeys(config.keyFile))) await makeKeyFile(config.keyFile);
    const keys = await readKeys(config.keyFile);
    const ids = keys?.map(idOfKey) ?? [];
    if (!keys || (known[0] !== undefined && !ids.includes(known[0]))) throw lacking(config.keyFile, known[0] ?? "");
    const { missing } = await sealColumns(tx, registry.modules, keys);
    if (missing[0] !== undefined) throw lacking(config.keyFile, missing[0]);
    if (ids[0] !== known[0]) await remember(services, tx, keys[0]);
  });
}

/**
 * Puts a new key first and seals everything with it. The key before it stays in the file until the next rotation: a
 * process may have sealed with it a moment ago, and a backup of yesterday needs it.
 * @returns how many secrets were sealed anew
 */
export async function rotateKey(services: Keeper): Promise<number> {
  const { config, registry } = services;
  return services.db.transaction().execute(async (tx) => {
    await knownKeys(tx);
    const [former] = (await readKeys(config.keyFile)) ?? [];
    if (!former) throw lacking(config.keyFile, "");
    const keys: [Key, Key] = [newKey(), former];
    const { sealed, missing } = await sealColumns(tx, registry.modules, keys);
    if (missing[0] !== undefined) throw lacking(config.keyFile, missing[0]);
    await remember(services, tx, keys[0]);
    await writeKeys(config.keyFile, keys);
    return sealed;
  });
}

/**
 * When the key file is lost for good: a new key, and what only the lost one opened is forgotten.
 * @returns how many secrets were lost
 */
export async function replaceLostKey(services: Keeper): Promise<number> {
  const { config, registry } = services;
  return services.db.transaction().execute(async (tx) => {
    await knownKeys(tx);
    const keys: [Key, ...Key[]] = [newKey(), ...((await readKeys(config.keyFile)) ?? [])];
    const lost = await forgetUnopened(tx, registry.modules, keys);
    await sealColumns(tx, registry.modules, keys);
    await remember(services, tx, keys[0]);
    await writeKeys(config.keyFile, keys);
    return lost;
  });
}

/** Ids of the keys that were in use, the newest first; one process at a time until the transaction ends. */
async function knownKeys(tx: Tx): Promise<string[]> {
  await sql`select pg_advisory_xact_lock(hashtext('kernel.sealing_key'))`.execute(tx);
  const { rows } = await sql<{ id: string }>`select id from kernel.sealing_key order by made_at desc, id`.execute(tx);
  return rows.map(({ id }) => id);
}

async function remember({ clock }: Keeper, tx: Tx, key: Key): Promise<void> {
  await sql`insert into kernel.sealing_key (id, made_at) values (${idOfKey(key)}, ${clock.now()})
    on conflict (id) do update set made_at = excluded.made_at`.execute(tx);
}

function lacking(file: string, id: string): StartError {
  return new StartError({
    zh: `密钥文件 ${file} 中没有本数据库所用的密钥 ${id}：请放回该文件的副本，或用 TONGZHENG_KEY_FILE 指明其位置；确已丢失的，执行 npm run keys -- lost。`,
    en: `The key file ${file} lacks the key ${id} of this database: put its copy back, or say with TONGZHENG_KEY_FILE where it is; if it is lost for good, run npm run keys -- lost.`,
  });
}
