import { type Tx, tables } from "../../base/index.ts";
import type { Faults } from "../faults.ts";
import { personKeys, spellPerson } from "../spelling.ts";
import type { PeopleTables } from "../tables.ts";

const people = tables<PeopleTables>();

/** Refuses an account that somebody else has, whether they have left or not: what they did stays theirs. */
export async function checkAccount(
  tx: Tx,
  faults: Faults,
  account: string | undefined,
  personId?: string,
): Promise<void> {
  if (account === undefined) return;
  const holder = await people(tx)
    .selectFrom("kernel.person")
    .select(["id", "name"])
    .where("account", "=", account)
    .executeTakeFirst();
  if (holder && holder.id !== personId) faults.add("account", "people.account_taken", { account, name: holder.name });
}

/** The form of an account: letters first, so a name without any becomes `user`. */
export function accountFor(name: string): string {
  const letters = spellPerson(name)
    .pinyin.replace(/[^a-z0-9]/g, "")
    .slice(0, 24);
  return /^[a-z]./.test(letters) ? letters : `user${letters}`;
}

/** An account made of the name's pinyin, with the next free number where others have it. Index person_account_key. */
export async function freeAccount(tx: Tx, name: string): Promise<string> {
  const base = accountFor(name);
  const rows = await people(tx)
    .selectFrom("kernel.person")
    .select("account")
    .where("account", "like", `${base}%`)
    .execute();
  const taken = new Set(rows.map(({ account }) => account));
  let account = base;
  for (let serial = 2; taken.has(account); serial += 1) account = `${base}${serial}`;
  return account;
}

/** Replaces what a person is found by. */
export async function storeKeys(
  tx: Tx,
  person: { id: string; name: string; account: string; phone: string | null },
): Promise<void> {
  await people(tx).deleteFrom("kernel.person_key").where("person_id", "=", person.id).execute();
  await people(tx)
    .insertInto("kernel.person_key")
    .values(personKeys(person).map((key) => ({ key, person_id: person.id })))
    .execute();
}
