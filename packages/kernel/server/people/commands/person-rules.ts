import { type Tx, tables } from "../../base/index.ts";
import { accountFor, firstFreeAccount } from "../accounts.ts";
import type { Faults } from "../faults.ts";
import { personKeys } from "../spelling.ts";
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

/** An account made of the name's pinyin, with the next free number where others have it. Index person_account_key. */
export async function freeAccount(tx: Tx, name: string): Promise<string> {
  const base = accountFor(name);
  const rows = await people(tx)
    .selectFrom("kernel.person")
    .select("account")
    .where("account", "like", `${base}%`)
    .execute();
  return firstFreeAccount(base, new Set(rows.map(({ account }) => account)));
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
