import { sql, type Tx, tables } from "../../base/index.ts";
import { accountFor, firstFreeAccount } from "../accounts.ts";
import { searchKey } from "../spelling.ts";
import type { PeopleTables } from "../tables.ts";
import type { PersonSheetRead, PlannedPerson, PresentPerson } from "./plan-people.ts";
import type { Places, PostRow } from "./plan-posts.ts";

const people = tables<PeopleTables>();

/** Reads who is there already, as far as the rows of the sheet ask. */
export async function readPresentPeople(tx: Tx, rows: readonly PersonSheetRead[]) {
  const accounts = rows.flatMap(({ values }) => values.account ?? []);
  const newNames = rows.filter(({ values }) => values.account === null).map(({ values }) => values.name);
  const taken = new Set([...accounts, ...(await takenAccounts(tx, newNames))]);
  const namesakes = await namesInUnits(tx, newNames);
  return {
    byAccount: new Map((await personsByAccount(tx, accounts)).map((person) => [person.account, person])),
    isNamedIn: (name: string, unitCode: string | null) => namesakes.has(`${name} ${unitCode}`),
    newAccount(name: string): string {
      const account = firstFreeAccount(accountFor(name), taken);
      taken.add(account);
      return account;
    },
  };
}

async function personsByAccount(tx: Tx, accounts: readonly string[]): Promise<PresentPerson[]> {
  if (accounts.length === 0) return [];
  return people(tx)
    .selectFrom("kernel.person")
    .select(["id", "account", "name", "phone", "email", "state"])
    .where("account", "in", [...accounts])
    .execute();
}

/** Accounts that begin as the new persons' will. Each beginning is searched by index person_account_key. */
async function takenAccounts(tx: Tx, names: readonly string[]): Promise<string[]> {
  const bases = [...new Set(names.map(accountFor))];
  const { rows } = await sql<{ account: string }>`
    select person.account from unnest(${bases}::text[]) base
    join kernel.person person on person.account >= base collate "C" and person.account < (base || '{') collate "C"`.execute(
    tx,
  );
  return rows.map(({ account }) => account);
}

/** `name code` of everybody of these names who has a post, or `name null` of those who have none. Index person_key_pkey. */
async function namesInUnits(tx: Tx, names: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ name: string; code: string | null }>`
    select person.name, unit.code from kernel.person person
    left join kernel.post post on post.person_id = person.id and post.ended_at is null
    left join kernel.unit unit on unit.id = post.unit_id
    where person.id in (select person_id from kernel.person_key where key = any(${names.map(searchKey)}::text[]))
      and person.name = any(${[...names]}::text[]) and person.state = 'active'`.execute(tx);
  return new Set(rows.map(({ name, code }) => `${name} ${code}`));
}

/** Reads where posts can be, and which ones the persons hold now. */
export async function readPresentPlaces(
  tx: Tx,
  persons: readonly PlannedPerson[],
): Promise<{ places: Places; held: PostRow[] }> {
  const units = await people(tx)
    .selectFrom("kernel.unit")
    .select(["id", "code"])
    .where("state", "=", "active")
    .execute();
  const departments = await people(tx)
    .selectFrom("kernel.department")
    .select(["id", "unit_id", "name"])
    .where("state", "=", "active")
    .execute();
  const unitIds = new Map(units.map(({ id, code }) => [code, id]));
  const departmentIds = new Map(departments.map(({ id, unit_id, name }) => [`${unit_id} ${name}`, id]));
  const lastRanks = await readLastRanks(tx);
  return {
    held: await heldPosts(tx, persons),
    places: {
      unitId: (code) => unitIds.get(code),
      departmentId: (unitId, name) => departmentIds.get(`${unitId} ${name}`),
      nextRank(unitId) {
        const rank = (lastRanks.get(unitId) ?? 0) + 10;
        lastRanks.set(unitId, rank);
        return rank;
      },
    },
  };
}

async function readLastRanks(tx: Tx): Promise<Map<string, number>> {
  const { rows } = await sql<{ unit_id: string; rank: number }>`
    select unit_id, max(rank) as rank from kernel.post where ended_at is null group by unit_id`.execute(tx);
  return new Map(rows.map(({ unit_id, rank }) => [unit_id, rank]));
}

async function heldPosts(tx: Tx, persons: readonly PlannedPerson[]): Promise<PostRow[]> {
  const known = persons.filter(({ before }) => before).map(({ person }) => person.id);
  if (known.length === 0) return [];
  return people(tx)
    .selectFrom("kernel.post")
    .selectAll()
    .where("person_id", "in", known)
    .where("ended_at", "is", null)
    .execute();
}
