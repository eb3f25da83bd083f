import { sql, type Tx } from "../db.ts";
import type { Module, SealedColumn } from "../module.ts";
import { idOfKey, type Key, seal, sealedBy, unseal } from "./cipher.ts";

interface SecretRow {
  key: string;
  text: string;
}

/**
 * Seals with the present key whatever in the modules' columns is not: text from before there were keys, and what a
 * former key sealed.
 * @param keys the present one first
 * @returns how many were sealed, and the ids of keys that are missing
 */
export async function sealColumns(tx: Tx, modules: readonly Module[], keys: readonly [Key, ...Key[]]) {
  const missing = new Set<string>();
  let sealed = 0;
  for (const column of modules.flatMap(({ secrets = [] }) => secrets))
    for (const row of await rowsNotSealedBy(tx, column, idOfKey(keys[0]))) {
      const text = textOf(row, column, keys);
      if (text === undefined) {
        missing.add(sealedBy(row.text) ?? "");
        continue;
      }
      await write(tx, column, row, seal(keys[0], text, column.purpose(row.key)));
      sealed += 1;
    }
  return { sealed, missing: [...missing] };
}

/** Forgets what none of these keys opens. @returns how many secrets were lost */
export async function forgetUnopened(tx: Tx, modules: readonly Module[], keys: readonly [Key, ...Key[]]) {
  let lost = 0;
  for (const column of modules.flatMap(({ secrets = [] }) => secrets))
    for (const row of await rowsNotSealedBy(tx, column, idOfKey(keys[0]))) {
      if (textOf(row, column, keys) !== undefined) continue;
      await write(tx, column, row, null);
      lost += 1;
    }
  return lost;
}

function textOf({ key, text }: SecretRow, { purpose }: SealedColumn, keys: readonly Key[]): string | undefined {
  if (sealedBy(text) === undefined) return text;
  return keys.map((one) => unseal(one, text, purpose(key))).find((opened) => opened !== undefined);
}

/** Walks the table: this is for starts and rotations, and rows with a secret are few. */
async function rowsNotSealedBy(tx: Tx, { table, column, key }: SealedColumn, id: string): Promise<SecretRow[]> {
  const { rows } = await sql<SecretRow>`
    select ${sql.ref(key)} as key, ${sql.ref(column)} as text from ${sql.table(table)}
    where ${sql.ref(column)} is not null and not starts_with(${sql.ref(column)}, ${`sm4$${id}$`})`.execute(tx);
  return rows;
}

/** Not over one that was changed meanwhile. */
async function write(tx: Tx, { table, column, key }: SealedColumn, row: SecretRow, text: string | null) {
  await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${text}
    where ${sql.ref(key)} = ${row.key} and ${sql.ref(column)} = ${row.text}`.execute(tx);
}
